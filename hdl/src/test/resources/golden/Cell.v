`default_nettype none

module Cell (  // Arrays.Cell
  input wire clk,
  input wire rst,
  input wire on,  // Arrays.Cell
  input wire clear,  // Arrays.Cell
  input wire signed [6:0] data,  // Arrays.Cell
  output wire signed [11:0] sum,  // Arrays.Cell
  output wire odd,  // Arrays.Cell
  output wire [11:0] old  // Arrays.Cell
);
  reg signed [11:0] total;  // Arrays.Cell
  reg [1:0] at;  // Arrays.Cell
  wire [11:0] kept_wdata;  // Arrays.Cell
  wire [1:0] kept_raddr;  // Arrays.Cell
  wire [11:0] kept_data;  // Arrays.Cell

  always @(posedge clk) begin
    if (rst) begin
      total <= 12'sd0;  // Arrays.Cell
    end else if (clear) begin
      total <= 12'sd0;  // Arrays.Cell
    end else if (on) begin
      total <= total + {{5{data[6]}}, data};  // Arrays.Cell
    end
  end

  assign sum = total;  // Arrays.Cell
  assign odd = total[0];  // Arrays.Cell

  always @(posedge clk) begin
    if (rst) begin
      at <= 2'd0;  // Arrays.Cell
    end else if (on) begin
      at <= at + 2'd1;  // Arrays.Cell
    end
  end

  assign kept_raddr = data[1:0];  // Arrays.Cell
  assign old = kept_data;  // Arrays.Cell
  assign kept_wdata = total;  // Arrays.Cell

  sram_1r1w #(
    .WIDTH(12),
    .ADDRESS(2)
  ) kept (  // Arrays.Cell
    .clk(clk),
    .wen(on),
    .waddr(at),
    .wdata(kept_wdata),
    .ren(on),
    .raddr(kept_raddr),
    .rdata(kept_data)
  );
endmodule

`default_nettype wire
