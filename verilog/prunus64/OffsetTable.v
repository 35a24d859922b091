`default_nettype none

module OffsetTable (  // OffsetTable.java:23
  input wire clk,
  input wire read,  // OffsetTable.java:25
  input wire [7:0] rank,  // OffsetTable.java:26
  input wire write,  // OffsetTable.java:27
  input wire [7:0] write_address,  // OffsetTable.java:28
  input wire [10:0] write_data,  // OffsetTable.java:29
  output wire [10:0] offset  // OffsetTable.java:32
);
  wire [10:0] data;  // OffsetTable.java:32

  assign offset = data;  // OffsetTable.java:32

  sram_1r1w #(
    .WIDTH(11),
    .ADDRESS(8)
  ) offsets (  // OffsetTable.java:30
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
