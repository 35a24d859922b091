`default_nettype none

module Requantiser (  // Requantiser.java:27
  input wire clk,
  input wire signed [31:0] sum,  // Requantiser.java:28
  input wire [4:0] shift,  // Requantiser.java:29
  input wire [14:0] clamp,  // Requantiser.java:30
  input wire relu,  // Requantiser.java:31
  output wire signed [15:0] value  // Requantiser.java:45
);
  wire signed [32:0] with_half;  // Requantiser.java:34
  wire signed [32:0] shifted;  // Requantiser.java:35
  reg signed [32:0] rounded;  // Requantiser.java:37
  wire signed [32:0] most;  // Requantiser.java:40
  wire signed [32:0] least;  // Requantiser.java:41
  wire signed [32:0] clamped;  // Requantiser.java:44
  reg signed [15:0] value_q;  // Requantiser.java:45
  wire unused_ok;

  assign with_half = {sum, 1'd0};  // Requantiser.java:34
  assign shifted = with_half >>> shift;  // Requantiser.java:35

  always @(posedge clk) begin
    rounded <= $signed(shifted >>> 1'd1) + $signed({32'd0, shifted[0]});  // Requantiser.java:37
    value_q <= clamped[15:0];  // Requantiser.java:45
  end

  assign most = {18'd0, clamp};  // Requantiser.java:40
  assign least = relu ? 33'sh0 : (-most);  // Requantiser.java:41
  assign clamped = (rounded > most) ? most : ((rounded < least) ? least : rounded);  // Requantiser.java:44
  assign value = value_q;  // Requantiser.java:45

  assign unused_ok = &{1'b0, clamped[32:16]};
endmodule

`default_nettype wire
