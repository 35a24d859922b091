`default_nettype none

module Codebook (  // Codebook.java:24
  input wire clk,
  input wire read,  // Codebook.java:26
  input wire [3:0] code,  // Codebook.java:27
  input wire write,  // Codebook.java:28
  input wire [3:0] write_address,  // Codebook.java:29
  input wire signed [15:0] write_data,  // Codebook.java:30
  output wire signed [15:0] weight  // Codebook.java:33
);
  wire signed [15:0] data;  // Codebook.java:33

  assign weight = data;  // Codebook.java:33

  sram_1r1w #(
    .WIDTH(16),
    .ADDRESS(4)
  ) weights (  // Codebook.java:31
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
