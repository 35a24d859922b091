`default_nettype none

module Requantiser (  // Requantiser
  input wire clk,
  input wire signed [31:0] sum,  // Requantiser
  input wire [4:0] shift,  // Requantiser
  input wire [14:0] clamp,  // Requantiser
  input wire relu,  // Requantiser
  output wire signed [15:0] value  // Requantiser
);
  wire signed [32:0] with_half;  // Requantiser
  wire signed [32:0] shifted;  // Requantiser
  reg signed [32:0] rounded;  // Requantiser
  wire signed [32:0] most;  // Requantiser
  wire signed [32:0] least;  // Requantiser
  wire signed [32:0] clamped;  // Requantiser
  reg signed [15:0] value_q;  // Requantiser
  wire unused_ok;

  assign with_half = {sum, 1'd0};  // Requantiser
  assign shifted = with_half >>> shift;  // Requantiser

  always @(posedge clk) begin
    rounded <= $signed(shifted >>> 1'd1) + $signed({32'd0, shifted[0]});  // Requantiser
    value_q <= clamped[15:0];  // Requantiser
  end

  assign most = {18'd0, clamp};  // Requantiser
  assign least = relu ? 33'sh0 : (-most);  // Requantiser
  assign clamped = (rounded > most) ? most : ((rounded < least) ? least : rounded);  // Requantiser
  assign value = value_q;  // Requantiser

  assign unused_ok = &{1'b0, clamped[32:16]};
endmodule

`default_nettype wire
