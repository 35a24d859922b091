`default_nettype none

module Multiplier (  // Multiplier.java:19
  input wire clk,
  input wire signed [15:0] weight,  // Multiplier.java:20
  input wire signed [15:0] activation,  // Multiplier.java:21
  output wire signed [31:0] product  // Multiplier.java:24
);
  reg signed [15:0] weight_q;  // Multiplier.java:22
  reg signed [15:0] activation_q;  // Multiplier.java:23
  reg signed [31:0] product_q;  // Multiplier.java:24

  always @(posedge clk) begin
    weight_q <= weight;  // Multiplier.java:22
    activation_q <= activation;  // Multiplier.java:23
    product_q <= weight_q * activation_q;  // Multiplier.java:24
  end

  assign product = product_q;  // Multiplier.java:24
endmodule

`default_nettype wire
