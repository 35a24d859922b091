`default_nettype none

module Counter_10 (  // Counter.java:24
  input wire clk,
  input wire rst,
  input wire en,  // Counter.java:26
  input wire clear,  // Counter.java:27
  output wire [3:0] count,  // Counter.java:32
  output wire wrap  // Counter.java:33
);
  reg [3:0] value;  // Counter.java:28
  wire last;  // Counter.java:29
  wire below_limit;  // Counter.java:34
  wire unused_ok;

  assign last = value == 4'd9;  // Counter.java:29

  always @(posedge clk) begin
    if (rst) begin
      value <= 4'd0;  // Counter.java:28
    end else if (clear) begin
      value <= 4'd0;  // Counter.java:30
    end else if (en) begin
      value <= last ? 4'd0 : (value + 4'd1);  // Counter.java:31
    end
  end

  assign count = value;  // Counter.java:32
  assign wrap = last && en && (!clear);  // Counter.java:33
  assign below_limit = {1'd0, value} < 5'd10;  // Counter.java:34

`ifdef FORMAL
  always @(posedge clk) begin
    assert (rst || below_limit);  // Counter.java:34
  end
`endif

  assign unused_ok = &{1'b0, below_limit};
endmodule

`default_nettype wire
