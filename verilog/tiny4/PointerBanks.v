`default_nettype none

module PointerBanks (  // PointerBanks.java:27
  input wire clk,
  input wire read,  // PointerBanks.java:29
  input wire [12:0] column,  // PointerBanks.java:30
  input wire half,  // PointerBanks.java:31
  input wire write,  // PointerBanks.java:32
  input wire [13:0] write_address,  // PointerBanks.java:33
  input wire [15:0] write_data,  // PointerBanks.java:34
  output wire [15:0] first_entry,  // PointerBanks.java:35
  output wire [15:0] end_entry  // PointerBanks.java:36
);
  wire [12:0] next;  // PointerBanks.java:45
  wire [15:0] even_data;  // PointerBanks.java:47
  wire [15:0] odd_data;  // PointerBanks.java:48
  reg begins_odd;  // PointerBanks.java:49
  wire unused_ok;

  assign next = column + 13'd1;  // PointerBanks.java:45

  always @(posedge clk) begin
    if (read) begin
      begins_odd <= column[0];  // PointerBanks.java:50
    end
  end

  assign first_entry = begins_odd ? odd_data : even_data;  // PointerBanks.java:51
  assign end_entry = begins_odd ? even_data : odd_data;  // PointerBanks.java:52

  sram_1r1w #(
    .WIDTH(16),
    .ADDRESS(13)
  ) even (  // PointerBanks.java:38
    .clk(clk),
    .wen(write && (!write_address[0])),
    .waddr(write_address[13:1]),
    .wdata(write_data),
    .ren(read),
    .raddr({half, next[12:1]}),
    .rdata(even_data)
  );

  sram_1r1w #(
    .WIDTH(16),
    .ADDRESS(13)
  ) odd (  // PointerBanks.java:39
    .clk(clk),
    .wen(write && write_address[0]),
    .waddr(write_address[13:1]),
    .wdata(write_data),
    .ren(read),
    .raddr({half, column[12:1]}),
    .rdata(odd_data)
  );

  assign unused_ok = &{1'b0, next[0]};
endmodule

`default_nettype wire
