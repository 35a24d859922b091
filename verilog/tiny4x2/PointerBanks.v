`default_nettype none

module PointerBanks (  // PointerBanks
  input wire clk,
  input wire read,  // PointerBanks
  input wire [12:0] column,  // PointerBanks
  input wire half,  // PointerBanks
  input wire write,  // PointerBanks
  input wire [13:0] write_address,  // PointerBanks
  input wire [15:0] write_data,  // PointerBanks
  output wire [15:0] first_entry,  // PointerBanks
  output wire [15:0] end_entry  // PointerBanks
);
  wire [12:0] next;  // PointerBanks
  wire [15:0] even_data;  // PointerBanks
  wire [15:0] odd_data;  // PointerBanks
  reg begins_odd;  // PointerBanks
  wire unused_ok;

  assign next = column + 13'd1;  // PointerBanks

  always @(posedge clk) begin
    if (read) begin
      begins_odd <= column[0];  // PointerBanks
    end
  end

  assign first_entry = begins_odd ? odd_data : even_data;  // PointerBanks
  assign end_entry = begins_odd ? even_data : odd_data;  // PointerBanks

  sram_1r1w #(
    .WIDTH(16),
    .ADDRESS(13)
  ) even (  // PointerBanks
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
  ) odd (  // PointerBanks
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
