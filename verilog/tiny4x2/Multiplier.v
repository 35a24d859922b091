`default_nettype none

module Multiplier (  // Multiplier
  input wire clk,
  input wire signed [15:0] weight,  // Multiplier
  input wire signed [15:0] activation,  // Multiplier
  output wire signed [31:0] product  // Multiplier
);
  reg signed [15:0] weight_q;  // Multiplier
  reg signed [15:0] activation_q;  // Multiplier
  reg signed [31:0] product_q;  // Multiplier

  always @(posedge clk) begin
    weight_q <= weight;  // Multiplier
    activation_q <= activation;  // Multiplier
    product_q <= weight_q * activation_q;  // Multiplier
  end

  assign product = product_q;  // Multiplier
endmodule

`default_nettype wire
