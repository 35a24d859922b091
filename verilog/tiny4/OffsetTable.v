`default_nettype none

module OffsetTable (  // OffsetTable.java:22
  input wire clk,
  input wire read,  // OffsetTable.java:24
  input wire [7:0] rank,  // OffsetTable.java:25
  input wire write,  // OffsetTable.java:26
  input wire [7:0] write_address,  // OffsetTable.java:27
  input wire [10:0] write_data,  // OffsetTable.java:28
  output wire [10:0] offset  // OffsetTable.java:31
);
  wire [10:0] data;  // OffsetTable.java:31

  assign offset = data;  // OffsetTable.java:31

  sram_1r1w #(
    .WIDTH(11),
    .ADDRESS(8)
  ) offsets (  // OffsetTable.java:29
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
