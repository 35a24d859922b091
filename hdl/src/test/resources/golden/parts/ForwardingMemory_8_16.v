`default_nettype none

module ForwardingMemory_8_16 (  // ForwardingMemory.java:24
  input wire clk,
  input wire we,  // ForwardingMemory.java:27
  input wire [3:0] waddr,  // ForwardingMemory.java:28
  input wire [7:0] wdata,  // ForwardingMemory.java:29
  input wire re,  // ForwardingMemory.java:30
  input wire [3:0] raddr,  // ForwardingMemory.java:31
  output wire [7:0] rdata  // ForwardingMemory.java:42
);
  wire [7:0] old;  // ForwardingMemory.java:33
  reg hit;  // ForwardingMemory.java:34
  reg [7:0] written;  // ForwardingMemory.java:35

  always @(posedge clk) begin
    if (re) begin
      hit <= we && (waddr == raddr);  // ForwardingMemory.java:39
      written <= wdata;  // ForwardingMemory.java:40
    end
  end

  assign rdata = hit ? written : old;  // ForwardingMemory.java:42

  sram_1r1w #(
    .WIDTH(8),
    .ADDRESS(4)
  ) words (  // ForwardingMemory.java:25
    .clk(clk),
    .wen(we),
    .waddr(waddr),
    .wdata(wdata),
    .ren(re),
    .raddr(raddr),
    .rdata(old)
  );
endmodule

`default_nettype wire
