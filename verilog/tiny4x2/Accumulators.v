`default_nettype none

module Accumulators (  // Accumulators
  input wire clk,
  input wire rst,
  input wire add_valid,  // Accumulators
  input wire [10:0] add_address,  // Accumulators
  input wire signed [31:0] product,  // Accumulators
  input wire sweep_valid,  // Accumulators
  input wire [10:0] sweep_address,  // Accumulators
  input wire signed [31:0] refill,  // Accumulators
  input wire host_read,  // Accumulators
  input wire [10:0] host_address,  // Accumulators
  output wire signed [31:0] data  // Accumulators
);
  reg sums_wen;  // Accumulators.sums
  reg [10:0] sums_waddr;  // Accumulators.sums
  reg signed [31:0] sums_wdata;  // Accumulators.sums
  wire signed [31:0] stored;  // Accumulators.1.read
  reg multiply_valid;  // Accumulators
  reg [10:0] multiply_address;  // Accumulators
  reg accumulate_valid;  // Accumulators
  reg [10:0] accumulate_address;  // Accumulators
  reg signed [31:0] operand;  // Accumulators
  wire signed [31:0] sum;  // Accumulators
  reg written_valid;  // Accumulators
  reg [10:0] written_address;  // Accumulators
  reg signed [31:0] written;  // Accumulators
  reg refill_valid;  // Accumulators
  reg [10:0] refill_address;  // Accumulators

  always @* begin
    sums_wen = 1'b0;  // Accumulators.1.write
    sums_waddr = 11'd0;  // Accumulators.1.write
    if (accumulate_valid) begin
      sums_wen = 1'b1;  // Accumulators.1.write
      sums_waddr = accumulate_address;  // Accumulators.1.write
    end else if (refill_valid) begin
      sums_wen = 1'b1;  // Accumulators.1.write
      sums_waddr = refill_address;  // Accumulators.1.write
    end
  end

  always @* begin
    sums_wdata = 32'sd0;  // Accumulators.1.write
    if (accumulate_valid) begin
      sums_wdata = sum;  // Accumulators.1.write
    end else if (refill_valid) begin
      sums_wdata = refill;  // Accumulators.1.write
    end
  end

  assign data = stored;  // Accumulators

  always @(posedge clk) begin
    if (rst) begin
      multiply_valid <= 1'b0;  // Accumulators
      accumulate_valid <= 1'b0;  // Accumulators
      written_valid <= 1'b0;  // Accumulators
      refill_valid <= 1'b0;  // Accumulators
    end else begin
      multiply_valid <= add_valid;  // Accumulators
      accumulate_valid <= multiply_valid;  // Accumulators
      written_valid <= accumulate_valid;  // Accumulators
      refill_valid <= sweep_valid;  // Accumulators
    end
  end

  always @(posedge clk) begin
    multiply_address <= add_address;  // Accumulators
    accumulate_address <= multiply_address;  // Accumulators
    written_address <= accumulate_address;  // Accumulators
    written <= sum;  // Accumulators
    refill_address <= sweep_address;  // Accumulators
  end

  assign sum = operand + product;  // Accumulators

  always @(posedge clk) begin
    if (accumulate_valid && (accumulate_address == multiply_address)) begin
      operand <= sum;  // Accumulators
    end else if (written_valid && (written_address == multiply_address)) begin
      operand <= written;  // Accumulators
    end else begin
      operand <= stored;  // Accumulators
    end
  end

  sram_1r1w #(
    .WIDTH(32),
    .ADDRESS(11)
  ) sums (  // Accumulators.sums
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
