`default_nettype none

module UartTransmitter434 (  // UartTransmitter
  input wire clk,
  input wire rst,
  input wire send,  // UartTransmitter
  input wire [7:0] data,  // UartTransmitter
  output wire line,  // UartTransmitter
  output wire busy  // UartTransmitter
);
  reg [3:0] left;  // UartTransmitter
  reg [8:0] tick;  // UartTransmitter
  reg [8:0] shift;  // UartTransmitter
  wire active;  // UartTransmitter

  assign active = left != 4'd0;  // UartTransmitter

  always @(posedge clk) begin
    if (rst) begin
      tick <= 9'd0;  // UartTransmitter
      left <= 4'd0;  // UartTransmitter
    end else if (active) begin
      if (tick == 9'd433) begin
        tick <= 9'd0;  // UartTransmitter
        left <= left - 4'd1;  // UartTransmitter
      end else begin
        tick <= tick + 9'd1;  // UartTransmitter
      end
    end else if (send) begin
      left <= 4'd10;  // UartTransmitter
    end
  end

  always @(posedge clk) begin
    if (active) begin
      if (tick == 9'd433) begin
        shift <= {1'b1, shift[8:1]};  // UartTransmitter
      end
    end else if (send) begin
      shift <= {data, 1'b0};  // UartTransmitter
    end
  end

  assign line = (!active) || shift[0];  // UartTransmitter
  assign busy = active;  // UartTransmitter
endmodule

`default_nettype wire
