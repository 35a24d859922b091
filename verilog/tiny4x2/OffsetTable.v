`default_nettype none

module OffsetTable (  // OffsetTable
  input wire clk,
  input wire read,  // OffsetTable
  input wire [7:0] rank,  // OffsetTable
  input wire write,  // OffsetTable
  input wire [7:0] write_address,  // OffsetTable
  input wire [10:0] write_data,  // OffsetTable
  output wire [10:0] offset  // OffsetTable
);
  wire [10:0] data;  // OffsetTable

  assign offset = data;  // OffsetTable

  sram_1r1w #(
    .WIDTH(11),
    .ADDRESS(8)
  ) offsets (  // OffsetTable
    .clk(clk),
    .wen(write),
    .waddr(write_address),
    .wdata(write_data),
    .ren(read),
    .raddr(rank),
    .rdata(data)
  );
endmodule

`default_nettype wire
