`default_nettype none

module Cell (  // SystolicRow.Cell
  input wire clk,
  input wire rst,
  input wire signed [7:0] x,  // SystolicRow.Cell
  input wire signed [7:0] weight,  // SystolicRow.Cell
  input wire clear,  // SystolicRow.Cell
  output wire signed [7:0] next,  // SystolicRow.Cell
  output wire signed [23:0] sum  // SystolicRow.Cell
);
  reg signed [7:0] held;  // SystolicRow.Cell
  reg signed [23:0] total;  // SystolicRow.Cell
  wire [15:0] total__1 = {{8{x[7]}}, x} * {{8{weight[7]}}, weight};  // SystolicRow.Cell

  always @(posedge clk) begin
    if (rst) begin
      held <= 8'sd0;  // SystolicRow.Cell
    end else begin
      held <= x;  // SystolicRow.Cell
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      total <= 24'sd0;  // SystolicRow.Cell
    end else if (clear) begin
      total <= 24'sd0;  // SystolicRow.Cell
    end else begin
      total <= total + {{8{total__1[15]}}, total__1};  // SystolicRow.Cell
    end
  end

  assign next = held;  // SystolicRow.Cell
  assign sum = total;  // SystolicRow.Cell
endmodule

`default_nettype wire
