`default_nettype none

module Operators (  // Operators
  input wire [7:0] a,  // Operators
  input wire [7:0] b,  // Operators
  input wire signed [7:0] c,  // Operators
  input wire signed [7:0] d,  // Operators
  input wire [2:0] n,  // Operators
  input wire p,  // Operators
  input wire q,  // Operators
  output wire [7:0] sum,  // Operators
  output wire [8:0] sum_full,  // Operators
  output wire [7:0] difference,  // Operators
  output wire signed [8:0] difference_full,  // Operators
  output wire [15:0] product,  // Operators
  output wire signed [8:0] signed_sum_full,  // Operators
  output wire signed [15:0] signed_product,  // Operators
  output wire [15:0] cast_product,  // Operators
  output wire signed [15:0] mixed,  // Operators
  output wire signed [7:0] negated,  // Operators
  output wire [7:0] bits_and,  // Operators
  output wire [7:0] bits_or,  // Operators
  output wire [7:0] bits_xor,  // Operators
  output wire [7:0] bits_not,  // Operators
  output wire less,  // Operators
  output wire less_equal,  // Operators
  output wire signed_less,  // Operators
  output wire signed_greater,  // Operators
  output wire cast_less,  // Operators
  output wire both,  // Operators
  output wire [7:0] left,  // Operators
  output wire [7:0] left_by,  // Operators
  output wire [7:0] right_by,  // Operators
  output wire signed [7:0] arithmetic,  // Operators
  output wire signed [7:0] arithmetic_by,  // Operators
  output wire signed [7:0] arithmetic_inside,  // Operators
  output wire [7:0] arithmetic_as_uint,  // Operators
  output wire [3:0] high,  // Operators
  output wire [3:0] sum_low,  // Operators
  output wire [16:0] joined,  // Operators
  output wire [3:0] repeated,  // Operators
  output wire all,  // Operators
  output wire any,  // Operators
  output wire parity,  // Operators
  output wire signed [15:0] wide,  // Operators
  output wire [11:0] zero_wide,  // Operators
  output wire [7:0] chosen,  // Operators
  output wire signed [7:0] chosen_again,  // Operators
  output wire equal  // Operators
);
  localparam [7:0] LIMIT = 8'd200;  // Operators
  wire [7:0] sum_low__1 = a + b;  // Operators
  wire [7:0] wide__1 = c + d;  // Operators
  wire unused_ok;

  assign sum = a + b;  // Operators
  assign sum_full = {1'd0, a} + {1'd0, b};  // Operators
  assign difference = a - b;  // Operators
  assign difference_full = {1'd0, a} - {1'd0, b};  // Operators
  assign product = a * b;  // Operators
  assign signed_sum_full = {c[7], c} + {d[7], d};  // Operators
  assign signed_product = c * d;  // Operators
  assign cast_product = $unsigned(c) * $unsigned(d + 8'sd1);  // Operators
  assign mixed = ({{8{c[7]}}, c} * {{8{d[7]}}, d}) + {{8{c[7]}}, c};  // Operators
  assign negated = -c;  // Operators
  assign bits_and = a & b;  // Operators
  assign bits_or = a | b | LIMIT;  // Operators
  assign bits_xor = a ^ b;  // Operators
  assign bits_not = ~a;  // Operators
  assign less = a < b;  // Operators
  assign less_equal = a <= 8'd200;  // Operators
  assign signed_less = c < d;  // Operators
  assign signed_greater = $signed(c + d) > $signed(d - (-8'sd5));  // Operators
  assign cast_less = $unsigned(c + d) < a;  // Operators
  assign both = ((p && q) || (p ^ q)) && (!p);  // Operators
  assign left = a << 2'd2;  // Operators
  assign left_by = a << n;  // Operators
  assign right_by = a >> n;  // Operators
  assign arithmetic = c >>> 2'd2;  // Operators
  assign arithmetic_by = c >>> n;  // Operators
  assign arithmetic_inside = $signed(c >>> n) + d;  // Operators
  assign arithmetic_as_uint = $unsigned($signed(c >>> 1'd1)) + a;  // Operators
  assign high = a[7:4];  // Operators
  assign sum_low = sum_low__1[3:0];  // Operators
  assign joined = {{a, b}, p};  // Operators
  assign repeated = {4{p}};  // Operators
  assign all = &a;  // Operators
  assign any = |(a + b);  // Operators
  assign parity = (^a) && p;  // Operators
  assign wide = {{8{wide__1[7]}}, wide__1};  // Operators
  assign zero_wide = {4'd0, a};  // Operators
  assign chosen = p ? a : (b + 8'd1);  // Operators
  assign chosen_again = (p && q) ? c : (q ? d : (8'sh80));  // Operators
  assign equal = (a == b) && (c != (-8'sd1));  // Operators

  assign unused_ok = &{1'b0, sum_low__1[7:4]};
endmodule

`default_nettype wire
