`default_nettype none

module ForwardingMemory_8_16 (  // ForwardingMemory
  input wire clk,
  input wire we,  // ForwardingMemory
  input wire [3:0] waddr,  // ForwardingMemory
  input wire [7:0] wdata,  // ForwardingMemory
  input wire re,  // ForwardingMemory
  input wire [3:0] raddr,  // ForwardingMemory
  output wire [7:0] rdata  // ForwardingMemory
);
  wire [7:0] old;  // ForwardingMemory
  reg hit;  // ForwardingMemory
  reg [7:0] written;  // ForwardingMemory

  always @(posedge clk) begin
    if (re) begin
      hit <= we && (waddr == raddr);  // ForwardingMemory
      written <= wdata;  // ForwardingMemory
    end
  end

  assign rdata = hit ? written : old;  // ForwardingMemory

  sram_1r1w #(
    .WIDTH(8),
    .ADDRESS(4)
  ) words (  // ForwardingMemory
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
