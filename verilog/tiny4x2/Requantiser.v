`default_nettype none

module Requantiser (  // Requantiser
  input wire clk,
  input wire signed [31:0] sum,  // Requantiser
  input wire [4:0] shift,  // Requantiser
  input wire signed [15:0] other,  // Requantiser
  input wire adds,  // Requantiser
  input wire [4:0] other_shift,  // Requantiser
  input wire [14:0] clamp,  // Requantiser
  input wire relu,  // Requantiser
  output wire signed [15:0] value  // Requantiser
);
  wire [4:0] left;  // Requantiser
  wire signed [31:0] scaled;  // Requantiser
  reg signed [31:0] total;  // Requantiser
  reg [4:0] right;  // Requantiser
  wire signed [32:0] with_half;  // Requantiser
  wire signed [32:0] shifted;  // Requantiser
  reg signed [32:0] rounded;  // Requantiser
  wire signed [33:0] bounds_wide;  // Requantiser
  wire signed [15:0] bounds_value;  // Requantiser
  reg signed [15:0] value_q;  // Requantiser

  assign left = shift + other_shift;  // Requantiser
  assign scaled = {{16{other[15]}}, other} << left;  // Requantiser

  always @(posedge clk) begin
    total <= sum + (adds ? scaled : 32'sd0);  // Requantiser
    right <= shift;  // Requantiser
    rounded <= $signed(shifted >>> 1'd1) + $signed({32'd0, shifted[0]});  // Requantiser
    value_q <= bounds_value;  // Requantiser
  end

  assign with_half = {total, 1'd0};  // Requantiser
  assign shifted = with_half >>> right;  // Requantiser
  assign bounds_wide = {rounded[32], rounded};  // Requantiser
  assign value = value_q;  // Requantiser

  Clamp bounds (  // Requantiser
    .wide(bounds_wide),
    .clamp(clamp),
    .relu(relu),
    .value(bounds_value)
  );
endmodule

`default_nettype wire
