`default_nettype none

module Accumulators (  // Accumulators.java:51
  input wire clk,
  input wire rst,
  input wire add_valid,  // Accumulators.java:53
  input wire [10:0] add_address,  // Accumulators.java:54
  input wire signed [31:0] product,  // Accumulators.java:55
  input wire sweep_valid,  // Accumulators.java:56
  input wire [10:0] sweep_address,  // Accumulators.java:57
  input wire signed [31:0] refill,  // Accumulators.java:58
  input wire host_read,  // Accumulators.java:59
  input wire [10:0] host_address,  // Accumulators.java:60
  output wire signed [31:0] data  // Accumulators.java:61
);
  reg sums_wen;  // Accumulators.java:98
  reg [10:0] sums_waddr;  // Accumulators.java:98
  reg signed [31:0] sums_wdata;  // Accumulators.java:98
  wire signed [31:0] stored;  // Accumulators.java:107
  reg multiply_valid;  // Accumulators.java:70
  reg [10:0] multiply_address;  // Accumulators.java:72
  reg accumulate_valid;  // Accumulators.java:73
  reg [10:0] accumulate_address;  // Accumulators.java:75
  reg signed [31:0] operand;  // Accumulators.java:76
  wire signed [31:0] sum;  // Accumulators.java:77
  reg written_valid;  // Accumulators.java:78
  reg [10:0] written_address;  // Accumulators.java:80
  reg signed [31:0] written;  // Accumulators.java:81
  reg refill_valid;  // Accumulators.java:89
  reg [10:0] refill_address;  // Accumulators.java:91

  always @* begin
    sums_wen = 1'b0;  // Accumulators.java:102
    sums_waddr = 11'd0;  // Accumulators.java:102
    if (accumulate_valid) begin
      sums_wen = 1'b1;  // Accumulators.java:102
      sums_waddr = accumulate_address;  // Accumulators.java:102
    end else if (refill_valid) begin
      sums_wen = 1'b1;  // Accumulators.java:102
      sums_waddr = refill_address;  // Accumulators.java:102
    end
  end

  always @* begin
    sums_wdata = 32'sd0;  // Accumulators.java:102
    if (accumulate_valid) begin
      sums_wdata = sum;  // Accumulators.java:102
    end else if (refill_valid) begin
      sums_wdata = refill;  // Accumulators.java:102
    end
  end

  assign data = stored;  // Accumulators.java:67

  always @(posedge clk) begin
    if (rst) begin
      multiply_valid <= 1'b0;  // Accumulators.java:70
      accumulate_valid <= 1'b0;  // Accumulators.java:73
      written_valid <= 1'b0;  // Accumulators.java:78
      refill_valid <= 1'b0;  // Accumulators.java:89
    end else begin
      multiply_valid <= add_valid;  // Accumulators.java:71
      accumulate_valid <= multiply_valid;  // Accumulators.java:74
      written_valid <= accumulate_valid;  // Accumulators.java:79
      refill_valid <= sweep_valid;  // Accumulators.java:90
    end
  end

  always @(posedge clk) begin
    multiply_address <= add_address;  // Accumulators.java:72
    accumulate_address <= multiply_address;  // Accumulators.java:75
    written_address <= accumulate_address;  // Accumulators.java:80
    written <= sum;  // Accumulators.java:81
    refill_address <= sweep_address;  // Accumulators.java:91
  end

  assign sum = operand + product;  // Accumulators.java:77

  always @(posedge clk) begin
    if (accumulate_valid && (accumulate_address == multiply_address)) begin
      operand <= sum;  // Accumulators.java:84
    end else if (written_valid && (written_address == multiply_address)) begin
      operand <= written;  // Accumulators.java:85
    end else begin
      operand <= stored;  // Accumulators.java:86
    end
  end

  sram_1r1w #(
    .WIDTH(32),
    .ADDRESS(11)
  ) sums (  // Accumulators.java:98
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
