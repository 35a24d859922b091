`default_nettype none

module Codebook (  // Codebook
  input wire clk,
  input wire read,  // Codebook
  input wire [3:0] code,  // Codebook
  input wire write,  // Codebook
  input wire [3:0] write_address,  // Codebook
  input wire signed [15:0] write_data,  // Codebook
  output wire signed [15:0] weight  // Codebook
);
  wire signed [15:0] data;  // Codebook

  assign weight = data;  // Codebook

  sram_1r1w #(
    .WIDTH(16),
    .ADDRESS(4)
  ) weights (  // Codebook
    .clk(clk),
    .wen(write),
    .waddr(write_address),
    .wdata(write_data),
    .ren(read),
    .raddr(code),
    .rdata(data)
  );
endmodule

`default_nettype wire
