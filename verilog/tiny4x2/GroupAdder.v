`default_nettype none

module GroupAdder (  // GroupSum.Pair
  input wire clk,
  input wire [31:0] a,  // GroupSum.Pair
  input wire [31:0] b,  // GroupSum.Pair
  output wire [31:0] sum  // GroupSum.Pair
);
  reg [31:0] sum_q;  // GroupSum.Pair

  always @(posedge clk) begin
    sum_q <= a + b;  // GroupSum.Pair
  end

  assign sum = sum_q;  // GroupSum.Pair
endmodule

`default_nettype wire
