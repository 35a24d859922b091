`default_nettype none

module Mac_8_8_20 (  // Mac.java:26
  input wire clk,
  input wire rst,
  input wire en,  // Mac.java:27
  input wire first,  // Mac.java:28
  input wire signed [7:0] a,  // Mac.java:29
  input wire signed [7:0] b,  // Mac.java:30
  output wire signed [19:0] sum  // Mac.java:42
);
  reg signed [15:0] product;  // Mac.java:31
  reg product_first;  // Mac.java:32
  reg product_valid;  // Mac.java:33
  reg signed [19:0] total;  // Mac.java:34

  always @(posedge clk) begin
    product_first <= first;  // Mac.java:32
    product <= a * b;  // Mac.java:35
  end

  always @(posedge clk) begin
    if (rst) begin
      product_valid <= 1'b0;  // Mac.java:33
    end else begin
      product_valid <= en;  // Mac.java:36
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      total <= 20'sd0;  // Mac.java:34
    end else if (product_valid) begin
      total <= (product_first ? 20'sd0 : total) + {{4{product[15]}}, product};  // Mac.java:40
    end
  end

  assign sum = total;  // Mac.java:42
endmodule

`default_nettype wire
