`default_nettype none

module Counter_10 (  // Counter
  input wire clk,
  input wire rst,
  input wire en,  // Counter
  input wire clear,  // Counter
  output wire [3:0] count,  // Counter
  output wire wrap  // Counter
);
  reg [3:0] value;  // Counter
  wire last;  // Counter
  wire below_limit;  // Counter
  wire unused_ok;

  assign last = value == 4'd9;  // Counter

  always @(posedge clk) begin
    if (rst) begin
      value <= 4'd0;  // Counter
    end else if (clear) begin
      value <= 4'd0;  // Counter
    end else if (en) begin
      value <= last ? 4'd0 : (value + 4'd1);  // Counter
    end
  end

  assign count = value;  // Counter
  assign wrap = last && en && (!clear);  // Counter
  assign below_limit = {1'd0, value} < 5'd10;  // Counter

`ifdef FORMAL
  always @(posedge clk) begin
    assert (rst || below_limit);  // Counter
  end
`endif

  assign unused_ok = &{1'b0, below_limit};
endmodule

`default_nettype wire
