`default_nettype none

module Memories (  // Memories
  input wire clk,
  input wire we,  // Memories
  input wire re,  // Memories
  input wire [2:0] waddr,  // Memories
  input wire [2:0] raddr,  // Memories
  input wire [7:0] wdata,  // Memories
  output wire [7:0] stored,  // Memories
  output wire [7:0] filed,  // Memories
  output wire [7:0] singled,  // Memories
  output wire signed [15:0] code,  // Memories
  output wire [3:0] entry  // Memories
);
  wire [7:0] stored_q;  // Memories
  reg file_wen;  // Memories
  reg [2:0] file_waddr;  // Memories
  reg [7:0] file_wdata;  // Memories
  wire [7:0] filed_now;  // Memories
  reg single_en;  // Memories
  reg single_we;  // Memories
  reg [2:0] single_addr;  // Memories
  reg [7:0] single_wdata;  // Memories
  wire [7:0] single_q;  // Memories
  wire signed [15:0] code_q;  // Memories
  wire [3:0] entry_now;  // Memories

  always @* begin
    file_wen = 1'b0;  // Memories
    file_waddr = 3'd0;  // Memories
    file_wdata = 8'd0;  // Memories
    if (we) begin
      file_wen = 1'b1;  // Memories
      file_waddr = waddr;  // Memories
      file_wdata = wdata;  // Memories
    end else if (re) begin
      file_wen = 1'b1;  // Memories
      file_waddr = raddr;  // Memories
      file_wdata = 8'd7;  // Memories
    end
  end

  always @* begin
    single_en = 1'b0;  // Memories
    single_we = 1'b0;  // Memories
    single_addr = 3'd0;  // Memories
    single_wdata = 8'd0;  // Memories
    if (we) begin
      single_en = 1'b1;  // Memories
      single_we = 1'b1;  // Memories
      single_addr = waddr;  // Memories
      single_wdata = wdata;  // Memories
    end else begin
      single_en = 1'b1;  // Memories
      single_addr = raddr;  // Memories
    end
  end

  assign stored = stored_q;  // Memories
  assign filed = filed_now;  // Memories
  assign singled = single_q;  // Memories
  assign code = code_q;  // Memories
  assign entry = entry_now;  // Memories

  sram_1r1w #(
    .WIDTH(8),
    .ADDRESS(3)
  ) store (  // Memories
    .clk(clk),
    .wen(we),
    .waddr(waddr),
    .wdata(wdata),
    .ren(re),
    .raddr(raddr),
    .rdata(stored_q)
  );

  regfile_1r1w #(
    .WIDTH(8),
    .ADDRESS(3)
  ) file (  // Memories
    .clk(clk),
    .wen(file_wen),
    .waddr(file_waddr),
    .wdata(file_wdata),
    .raddr(raddr),
    .rdata(filed_now)
  );

  sram_1rw #(
    .WIDTH(8),
    .ADDRESS(3)
  ) single (  // Memories
    .clk(clk),
    .en(single_en),
    .we(single_we),
    .addr(single_addr),
    .wdata(single_wdata),
    .rdata(single_q)
  );

  rom_sync #(
    .WIDTH(16),
    .ADDRESS(2),
    .CONTENTS({
      16'h4,  // 3
      16'h12c,  // 2
      16'hfffe,  // 1
      16'h1  // 0
    })
  ) codes (  // Memories
    .clk(clk),
    .ren(1'b1),
    .raddr(raddr[1:0]),
    .rdata(code_q)
  );

  rom_async #(
    .WIDTH(4),
    .ADDRESS(3),
    .CONTENTS({
      4'h6,  // 7
      4'h2,  // 6
      4'h9,  // 5
      4'h5,  // 4
      4'h1,  // 3
      4'h4,  // 2
      4'h1,  // 1
      4'h3  // 0
    })
  ) table_now (  // Memories
    .raddr(raddr),
    .rdata(entry_now)
  );
endmodule

`default_nettype wire
