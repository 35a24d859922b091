`default_nettype none

module Counter8 (  // Counter
  input wire clk,
  input wire rst,
  input wire en,  // Counter
  output wire [7:0] count  // Counter
);
  reg [7:0] value;  // Counter

  always @(posedge clk) begin
    if (rst) begin
      value <= 8'd0;  // Counter
    end else if (en) begin
      value <= value + 8'd1;  // Counter
    end
  end

  assign count = value;  // Counter
endmodule

`default_nettype wire
