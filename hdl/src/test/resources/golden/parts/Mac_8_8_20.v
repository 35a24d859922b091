`default_nettype none

module Mac_8_8_20 (  // Mac
  input wire clk,
  input wire rst,
  input wire en,  // Mac
  input wire first,  // Mac
  input wire signed [7:0] a,  // Mac
  input wire signed [7:0] b,  // Mac
  output wire signed [19:0] sum  // Mac
);
  reg signed [15:0] product;  // Mac
  reg product_first;  // Mac
  reg product_valid;  // Mac
  reg signed [19:0] total;  // Mac

  always @(posedge clk) begin
    product_first <= first;  // Mac
    product <= a * b;  // Mac
  end

  always @(posedge clk) begin
    if (rst) begin
      product_valid <= 1'b0;  // Mac
    end else begin
      product_valid <= en;  // Mac
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      total <= 20'sd0;  // Mac
    end else if (product_valid) begin
      total <= (product_first ? 20'sd0 : total) + {{4{product[15]}}, product};  // Mac
    end
  end

  assign sum = total;  // Mac
endmodule

`default_nettype wire
