`default_nettype none

module PoolUnit (  // PoolUnit.java:28
  input wire clk,
  input wire valid,  // PoolUnit.java:29
  input wire first,  // PoolUnit.java:30
  input wire signed [15:0] activation,  // PoolUnit.java:31
  input wire average,  // PoolUnit.java:32
  input wire [16:0] multiplier,  // PoolUnit.java:33
  input wire [14:0] clamp,  // PoolUnit.java:34
  output wire signed [15:0] value  // PoolUnit.java:57
);
  reg signed [15:0] most;  // PoolUnit.java:36
  reg signed [31:0] sum;  // PoolUnit.java:37
  wire signed [31:0] wide;  // PoolUnit.java:38
  reg signed [49:0] scaled;  // PoolUnit.java:47
  reg signed [15:0] most_q;  // PoolUnit.java:48
  wire signed [33:0] rounded;  // PoolUnit.java:51
  wire signed [33:0] top;  // PoolUnit.java:52
  wire signed [33:0] bottom;  // PoolUnit.java:53
  wire signed [33:0] mean;  // PoolUnit.java:55
  reg signed [15:0] value_q;  // PoolUnit.java:57
  wire [49:0] rounded__1 = $signed($signed(scaled + 50'sh8000) >>> 5'd16);  // PoolUnit.java:51
  wire unused_ok;

  assign wide = {{16{activation[15]}}, activation};  // PoolUnit.java:38

  always @(posedge clk) begin
    if (valid) begin
      if (first || (activation > most)) begin
        most <= activation;  // PoolUnit.java:42
      end
      if (first) begin
        sum <= wide;  // PoolUnit.java:43
      end else begin
        sum <= sum + wide;  // PoolUnit.java:43
      end
    end
  end

  always @(posedge clk) begin
    scaled <= sum * $signed({1'd0, multiplier});  // PoolUnit.java:47
    most_q <= most;  // PoolUnit.java:48
    value_q <= average ? mean[15:0] : most_q;  // PoolUnit.java:57
  end

  assign rounded = rounded__1[33:0];  // PoolUnit.java:51
  assign top = {19'd0, clamp};  // PoolUnit.java:52
  assign bottom = -top;  // PoolUnit.java:53
  assign mean = (rounded > top) ? top : ((rounded < bottom) ? bottom : rounded);  // PoolUnit.java:55
  assign value = value_q;  // PoolUnit.java:57

  assign unused_ok = &{1'b0, mean[33:16], rounded__1[49:34]};
endmodule

`default_nettype wire
