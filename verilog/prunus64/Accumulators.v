`default_nettype none

module Accumulators (  // Accumulators.java:31
  input wire clk,
  input wire rst,
  input wire add_valid,  // Accumulators.java:33
  input wire [10:0] add_address,  // Accumulators.java:34
  input wire signed [31:0] product,  // Accumulators.java:35
  input wire sweep_valid,  // Accumulators.java:36
  input wire [10:0] sweep_address,  // Accumulators.java:37
  input wire signed [31:0] refill,  // Accumulators.java:38
  input wire host_read,  // Accumulators.java:39
  input wire [10:0] host_address,  // Accumulators.java:40
  output wire signed [31:0] data  // Accumulators.java:41
);
  reg sums_wen;  // Accumulators.java:43
  reg [10:0] sums_waddr;  // Accumulators.java:43
  reg signed [31:0] sums_wdata;  // Accumulators.java:43
  wire signed [31:0] stored;  // Accumulators.java:46
  reg multiply_valid;  // Accumulators.java:50
  reg [10:0] multiply_address;  // Accumulators.java:52
  reg accumulate_valid;  // Accumulators.java:53
  reg [10:0] accumulate_address;  // Accumulators.java:55
  reg signed [31:0] operand;  // Accumulators.java:56
  wire signed [31:0] sum;  // Accumulators.java:57
  reg written_valid;  // Accumulators.java:58
  reg [10:0] written_address;  // Accumulators.java:60
  reg signed [31:0] written;  // Accumulators.java:61
  reg refill_valid;  // Accumulators.java:69
  reg [10:0] refill_address;  // Accumulators.java:71

  always @* begin
    sums_wen = 1'b0;  // Accumulators.java:72
    sums_waddr = 11'd0;  // Accumulators.java:72
    if (accumulate_valid) begin
      sums_wen = 1'b1;  // Accumulators.java:72
      sums_waddr = accumulate_address;  // Accumulators.java:72
    end else if (refill_valid) begin
      sums_wen = 1'b1;  // Accumulators.java:73
      sums_waddr = refill_address;  // Accumulators.java:73
    end
  end

  always @* begin
    sums_wdata = 32'sd0;  // Accumulators.java:72
    if (accumulate_valid) begin
      sums_wdata = sum;  // Accumulators.java:72
    end else if (refill_valid) begin
      sums_wdata = refill;  // Accumulators.java:73
    end
  end

  assign data = stored;  // Accumulators.java:47

  always @(posedge clk) begin
    if (rst) begin
      multiply_valid <= 1'b0;  // Accumulators.java:50
      accumulate_valid <= 1'b0;  // Accumulators.java:53
      written_valid <= 1'b0;  // Accumulators.java:58
      refill_valid <= 1'b0;  // Accumulators.java:69
    end else begin
      multiply_valid <= add_valid;  // Accumulators.java:51
      accumulate_valid <= multiply_valid;  // Accumulators.java:54
      written_valid <= accumulate_valid;  // Accumulators.java:59
      refill_valid <= sweep_valid;  // Accumulators.java:70
    end
  end

  always @(posedge clk) begin
    multiply_address <= add_address;  // Accumulators.java:52
    accumulate_address <= multiply_address;  // Accumulators.java:55
    written_address <= accumulate_address;  // Accumulators.java:60
    written <= sum;  // Accumulators.java:61
    refill_address <= sweep_address;  // Accumulators.java:71
  end

  assign sum = operand + product;  // Accumulators.java:57

  always @(posedge clk) begin
    if (accumulate_valid && (accumulate_address == multiply_address)) begin
      operand <= sum;  // Accumulators.java:64
    end else if (written_valid && (written_address == multiply_address)) begin
      operand <= written;  // Accumulators.java:65
    end else begin
      operand <= stored;  // Accumulators.java:66
    end
  end

  sram_1r1w #(
    .WIDTH(32),
    .ADDRESS(11)
  ) sums (  // Accumulators.java:43
    .clk(clk),
    .wen(sums_wen),
    .waddr(sums_waddr),
    .wdata(sums_wdata),
    .ren(add_valid || sweep_valid || host_read),
    .raddr(sweep_valid ? sweep_address : (host_read ? host_address : add_address)),
    .rdata(stored)
  );
endmodule

`default_nettype wire
