`default_nettype none

module Clamp (  // Clamp
  input wire signed [33:0] wide,  // Clamp
  input wire [14:0] clamp,  // Clamp
  input wire relu,  // Clamp
  output wire signed [15:0] value  // Clamp
);
  wire signed [33:0] most;  // Clamp
  wire signed [33:0] least;  // Clamp
  wire signed [33:0] clamped;  // Clamp
  wire unused_ok;

  assign most = {19'd0, clamp};  // Clamp
  assign least = relu ? 34'sh0 : (-most);  // Clamp
  assign clamped = (wide > most) ? most : ((wide < least) ? least : wide);  // Clamp
  assign value = clamped[15:0];  // Clamp

  assign unused_ok = &{1'b0, clamped[33:16]};
endmodule

`default_nettype wire
