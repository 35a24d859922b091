`default_nettype none

module Counter4 (  // Counter
  input wire clk,
  input wire rst,
  input wire en,  // Counter
  output wire [3:0] count  // Counter
);
  reg [3:0] value;  // Counter

  always @(posedge clk) begin
    if (rst) begin
      value <= 4'd0;  // Counter
    end else if (en) begin
      value <= value + 4'd1;  // Counter
    end
  end

  assign count = value;  // Counter
endmodule

`default_nettype wire
