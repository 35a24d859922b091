`default_nettype none

module Fir_lowpass (  // Fir
  input wire clk,
  input wire rst,
  input wire signed [11:0] x,  // Fir
  input wire valid,  // Fir
  output wire signed [26:0] y,  // Fir
  output wire y_valid  // Fir
);
  reg signed [26:0] chain0;  // Fir
  reg signed [26:0] chain1;  // Fir
  reg signed [26:0] chain2;  // Fir
  reg signed [26:0] chain3;  // Fir
  reg signed [26:0] chain4;  // Fir
  reg signed [26:0] chain5;  // Fir
  reg signed [26:0] chain6;  // Fir
  reg done;  // Fir
  wire [23:0] chain0__1 = {{12{x[11]}}, x} * (-24'sd1);  // Fir
  wire [23:0] chain1__1 = {{12{x[11]}}, x} * 24'sd4;  // Fir
  wire [23:0] chain2__1 = {{12{x[11]}}, x} * 24'sd20;  // Fir
  wire [23:0] chain3__1 = {{12{x[11]}}, x} * 24'sd31;  // Fir
  wire [23:0] chain4__1 = {{12{x[11]}}, x} * 24'sd20;  // Fir
  wire [23:0] chain5__1 = {{12{x[11]}}, x} * 24'sd4;  // Fir
  wire [23:0] chain6__1 = {{12{x[11]}}, x} * (-24'sd1);  // Fir

  always @(posedge clk) begin
    if (rst) begin
      chain0 <= 27'sd0;  // Fir
      chain1 <= 27'sd0;  // Fir
      chain2 <= 27'sd0;  // Fir
      chain3 <= 27'sd0;  // Fir
      chain4 <= 27'sd0;  // Fir
      chain5 <= 27'sd0;  // Fir
      chain6 <= 27'sd0;  // Fir
    end else if (valid) begin
      chain0 <= {{3{chain0__1[23]}}, chain0__1} + chain1;  // Fir
      chain1 <= {{3{chain1__1[23]}}, chain1__1} + chain2;  // Fir
      chain2 <= {{3{chain2__1[23]}}, chain2__1} + chain3;  // Fir
      chain3 <= {{3{chain3__1[23]}}, chain3__1} + chain4;  // Fir
      chain4 <= {{3{chain4__1[23]}}, chain4__1} + chain5;  // Fir
      chain5 <= {{3{chain5__1[23]}}, chain5__1} + chain6;  // Fir
      chain6 <= {{3{chain6__1[23]}}, chain6__1};  // Fir
    end
  end

  assign y = chain0;  // Fir

  always @(posedge clk) begin
    if (rst) begin
      done <= 1'b0;  // Fir
    end else begin
      done <= valid;  // Fir
    end
  end

  assign y_valid = done;  // Fir
endmodule

`default_nettype wire
