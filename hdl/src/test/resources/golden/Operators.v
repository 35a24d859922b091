`default_nettype none

module Operators (  // Operators.java:8
  input wire [7:0] a,  // Operators.java:9
  input wire [7:0] b,  // Operators.java:10
  input wire signed [7:0] c,  // Operators.java:11
  input wire signed [7:0] d,  // Operators.java:12
  input wire [2:0] n,  // Operators.java:13
  input wire p,  // Operators.java:14
  input wire q,  // Operators.java:15
  output wire [7:0] sum,  // Operators.java:17
  output wire [8:0] sum_full,  // Operators.java:18
  output wire [7:0] difference,  // Operators.java:19
  output wire signed [8:0] difference_full,  // Operators.java:20
  output wire [15:0] product,  // Operators.java:21
  output wire signed [8:0] signed_sum_full,  // Operators.java:22
  output wire signed [15:0] signed_product,  // Operators.java:23
  output wire [15:0] cast_product,  // Operators.java:24
  output wire signed [15:0] mixed,  // Operators.java:25
  output wire signed [7:0] negated,  // Operators.java:26
  output wire [7:0] bits_and,  // Operators.java:27
  output wire [7:0] bits_or,  // Operators.java:28
  output wire [7:0] bits_xor,  // Operators.java:29
  output wire [7:0] bits_not,  // Operators.java:30
  output wire less,  // Operators.java:31
  output wire less_equal,  // Operators.java:32
  output wire signed_less,  // Operators.java:33
  output wire signed_greater,  // Operators.java:34
  output wire cast_less,  // Operators.java:35
  output wire both,  // Operators.java:36
  output wire [7:0] left,  // Operators.java:37
  output wire [7:0] left_by,  // Operators.java:38
  output wire [7:0] right_by,  // Operators.java:39
  output wire signed [7:0] arithmetic,  // Operators.java:40
  output wire signed [7:0] arithmetic_by,  // Operators.java:41
  output wire signed [7:0] arithmetic_inside,  // Operators.java:42
  output wire [7:0] arithmetic_as_uint,  // Operators.java:43
  output wire [3:0] high,  // Operators.java:44
  output wire [3:0] sum_low,  // Operators.java:45
  output wire [16:0] joined,  // Operators.java:46
  output wire [3:0] repeated,  // Operators.java:47
  output wire all,  // Operators.java:48
  output wire any,  // Operators.java:49
  output wire parity,  // Operators.java:50
  output wire signed [15:0] wide,  // Operators.java:51
  output wire [11:0] zero_wide,  // Operators.java:52
  output wire [7:0] chosen,  // Operators.java:53
  output wire signed [7:0] chosen_again,  // Operators.java:54
  output wire equal  // Operators.java:55
);
  localparam [7:0] LIMIT = 8'd200;  // Operators.java:16
  wire [7:0] sum_low__1 = a + b;  // Operators.java:45
  wire [7:0] wide__1 = c + d;  // Operators.java:51
  wire unused_ok;

  assign sum = a + b;  // Operators.java:17
  assign sum_full = {1'd0, a} + {1'd0, b};  // Operators.java:18
  assign difference = a - b;  // Operators.java:19
  assign difference_full = {1'd0, a} - {1'd0, b};  // Operators.java:20
  assign product = a * b;  // Operators.java:21
  assign signed_sum_full = {c[7], c} + {d[7], d};  // Operators.java:22
  assign signed_product = c * d;  // Operators.java:23
  assign cast_product = $unsigned(c) * $unsigned(d + 8'sd1);  // Operators.java:24
  assign mixed = ({{8{c[7]}}, c} * {{8{d[7]}}, d}) + {{8{c[7]}}, c};  // Operators.java:25
  assign negated = -c;  // Operators.java:26
  assign bits_and = a & b;  // Operators.java:27
  assign bits_or = a | b | LIMIT;  // Operators.java:28
  assign bits_xor = a ^ b;  // Operators.java:29
  assign bits_not = ~a;  // Operators.java:30
  assign less = a < b;  // Operators.java:31
  assign less_equal = a <= 8'd200;  // Operators.java:32
  assign signed_less = c < d;  // Operators.java:33
  assign signed_greater = $signed(c + d) > $signed(d - (-8'sd5));  // Operators.java:34
  assign cast_less = $unsigned(c + d) < a;  // Operators.java:35
  assign both = ((p && q) || (p ^ q)) && (!p);  // Operators.java:36
  assign left = a << 2'd2;  // Operators.java:37
  assign left_by = a << n;  // Operators.java:38
  assign right_by = a >> n;  // Operators.java:39
  assign arithmetic = c >>> 2'd2;  // Operators.java:40
  assign arithmetic_by = c >>> n;  // Operators.java:41
  assign arithmetic_inside = $signed(c >>> n) + d;  // Operators.java:42
  assign arithmetic_as_uint = $unsigned($signed(c >>> 1'd1)) + a;  // Operators.java:43
  assign high = a[7:4];  // Operators.java:44
  assign sum_low = sum_low__1[3:0];  // Operators.java:45
  assign joined = {{a, b}, p};  // Operators.java:46
  assign repeated = {4{p}};  // Operators.java:47
  assign all = &a;  // Operators.java:48
  assign any = |(a + b);  // Operators.java:49
  assign parity = (^a) && p;  // Operators.java:50
  assign wide = {{8{wide__1[7]}}, wide__1};  // Operators.java:51
  assign zero_wide = {4'd0, a};  // Operators.java:52
  assign chosen = p ? a : (b + 8'd1);  // Operators.java:53
  assign chosen_again = (p && q) ? c : (q ? d : (8'sh80));  // Operators.java:54
  assign equal = (a == b) && (c != (-8'sd1));  // Operators.java:55

  assign unused_ok = &{1'b0, sum_low__1[7:4]};
endmodule

`default_nettype wire
