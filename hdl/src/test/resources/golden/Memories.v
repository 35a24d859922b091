`default_nettype none

module Memories (  // Memories.java:8
  input wire clk,
  input wire we,  // Memories.java:9
  input wire re,  // Memories.java:10
  input wire [2:0] waddr,  // Memories.java:11
  input wire [2:0] raddr,  // Memories.java:12
  input wire [7:0] wdata,  // Memories.java:13
  output wire [7:0] stored,  // Memories.java:17
  output wire [7:0] filed,  // Memories.java:21
  output wire [7:0] singled,  // Memories.java:25
  output wire signed [15:0] code,  // Memories.java:28
  output wire [3:0] entry  // Memories.java:30
);
  wire [7:0] stored_q;  // Memories.java:17
  reg file_wen;  // Memories.java:19
  reg [2:0] file_waddr;  // Memories.java:19
  reg [7:0] file_wdata;  // Memories.java:19
  wire [7:0] filed_now;  // Memories.java:21
  reg single_en;  // Memories.java:23
  reg single_we;  // Memories.java:23
  reg [2:0] single_addr;  // Memories.java:23
  reg [7:0] single_wdata;  // Memories.java:23
  wire [7:0] single_q;  // Memories.java:23
  wire signed [15:0] code_q;  // Memories.java:28
  wire [3:0] entry_now;  // Memories.java:30

  always @* begin
    file_wen = 1'b0;  // Memories.java:20
    file_waddr = 3'd0;  // Memories.java:20
    file_wdata = 8'd0;  // Memories.java:20
    if (we) begin
      file_wen = 1'b1;  // Memories.java:20
      file_waddr = waddr;  // Memories.java:20
      file_wdata = wdata;  // Memories.java:20
    end else if (re) begin
      file_wen = 1'b1;  // Memories.java:20
      file_waddr = raddr;  // Memories.java:20
      file_wdata = 8'd7;  // Memories.java:20
    end
  end

  always @* begin
    single_en = 1'b0;  // Memories.java:24
    single_we = 1'b0;  // Memories.java:24
    single_addr = 3'd0;  // Memories.java:24
    single_wdata = 8'd0;  // Memories.java:24
    if (we) begin
      single_en = 1'b1;  // Memories.java:24
      single_we = 1'b1;  // Memories.java:24
      single_addr = waddr;  // Memories.java:24
      single_wdata = wdata;  // Memories.java:24
    end else begin
      single_en = 1'b1;  // Memories.java:24
      single_addr = raddr;  // Memories.java:24
    end
  end

  assign stored = stored_q;  // Memories.java:17
  assign filed = filed_now;  // Memories.java:21
  assign singled = single_q;  // Memories.java:25
  assign code = code_q;  // Memories.java:28
  assign entry = entry_now;  // Memories.java:30

  sram_1r1w #(
    .WIDTH(8),
    .ADDRESS(3)
  ) store (  // Memories.java:15
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
  ) file (  // Memories.java:19
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
  ) single (  // Memories.java:23
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
  ) codes (  // Memories.java:27
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
  ) table_now (  // Memories.java:29
    .raddr(raddr),
    .rdata(entry_now)
  );
endmodule

`default_nettype wire
