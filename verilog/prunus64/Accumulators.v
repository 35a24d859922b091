`default_nettype none

module Accumulators (  // Accumulators.java:50
  input wire clk,
  input wire rst,
  input wire add_valid,  // Accumulators.java:52
  input wire [10:0] add_address,  // Accumulators.java:53
  input wire signed [31:0] product,  // Accumulators.java:54
  input wire sweep_valid,  // Accumulators.java:55
  input wire [10:0] sweep_address,  // Accumulators.java:56
  input wire signed [31:0] refill,  // Accumulators.java:57
  input wire host_read,  // Accumulators.java:58
  input wire [10:0] host_address,  // Accumulators.java:59
  output wire signed [31:0] data  // Accumulators.java:60
);
  reg sums_wen;  // Accumulators.java:97
  reg [10:0] sums_waddr;  // Accumulators.java:97
  reg signed [31:0] sums_wdata;  // Accumulators.java:97
  wire signed [31:0] stored;  // Accumulators.java:106
  reg multiply_valid;  // Accumulators.java:69
  reg [10:0] multiply_address;  // Accumulators.java:71
  reg accumulate_valid;  // Accumulators.java:72
  reg [10:0] accumulate_address;  // Accumulators.java:74
  reg signed [31:0] operand;  // Accumulators.java:75
  wire signed [31:0] sum;  // Accumulators.java:76
  reg written_valid;  // Accumulators.java:77
  reg [10:0] written_address;  // Accumulators.java:79
  reg signed [31:0] written;  // Accumulators.java:80
  reg refill_valid;  // Accumulators.java:88
  reg [10:0] refill_address;  // Accumulators.java:90

  always @* begin
    sums_wen = 1'b0;  // Accumulators.java:101
    sums_waddr = 11'd0;  // Accumulators.java:101
    if (accumulate_valid) begin
      sums_wen = 1'b1;  // Accumulators.java:101
      sums_waddr = accumulate_address;  // Accumulators.java:101
    end else if (refill_valid) begin
      sums_wen = 1'b1;  // Accumulators.java:101
      sums_waddr = refill_address;  // Accumulators.java:101
    end
  end

  always @* begin
    sums_wdata = 32'sd0;  // Accumulators.java:101
    if (accumulate_valid) begin
      sums_wdata = sum;  // Accumulators.java:101
    end else if (refill_valid) begin
      sums_wdata = refill;  // Accumulators.java:101
    end
  end

  assign data = stored;  // Accumulators.java:66

  always @(posedge clk) begin
    if (rst) begin
      multiply_valid <= 1'b0;  // Accumulators.java:69
      accumulate_valid <= 1'b0;  // Accumulators.java:72
      written_valid <= 1'b0;  // Accumulators.java:77
      refill_valid <= 1'b0;  // Accumulators.java:88
    end else begin
      multiply_valid <= add_valid;  // Accumulators.java:70
      accumulate_valid <= multiply_valid;  // Accumulators.java:73
      written_valid <= accumulate_valid;  // Accumulators.java:78
      refill_valid <= sweep_valid;  // Accumulators.java:89
    end
  end

  always @(posedge clk) begin
    multiply_address <= add_address;  // Accumulators.java:71
    accumulate_address <= multiply_address;  // Accumulators.java:74
    written_address <= accumulate_address;  // Accumulators.java:79
    written <= sum;  // Accumulators.java:80
    refill_address <= sweep_address;  // Accumulators.java:90
  end

  assign sum = operand + product;  // Accumulators.java:76

  always @(posedge clk) begin
    if (accumulate_valid && (accumulate_address == multiply_address)) begin
      operand <= sum;  // Accumulators.java:83
    end else if (written_valid && (written_address == multiply_address)) begin
      operand <= written;  // Accumulators.java:84
    end else begin
      operand <= stored;  // Accumulators.java:85
    end
  end

  sram_1r1w #(
    .WIDTH(32),
    .ADDRESS(11)
  ) sums (  // Accumulators.java:97
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
