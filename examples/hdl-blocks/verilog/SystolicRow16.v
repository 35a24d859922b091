`default_nettype none

module SystolicRow16 (  // SystolicRow
  input wire clk,
  input wire rst,
  input wire signed [7:0] x,  // SystolicRow
  input wire [127:0] weights,  // SystolicRow
  input wire clear,  // SystolicRow
  input wire [3:0] which,  // SystolicRow
  output wire signed [23:0] sum  // SystolicRow
);
  wire [127:0] stage_next;  // SystolicRow
  wire [127:0] stage_x;  // SystolicRow
  wire [127:0] stage_weight;  // SystolicRow
  wire [383:0] stage_sum;  // SystolicRow
  wire unused_ok;

  assign stage_x = {stage_next[119:0], x};  // SystolicRow
  assign stage_weight = weights;  // SystolicRow
  assign sum = stage_sum[{5'd0, which} * 9'd24 +: 24];  // SystolicRow

  genvar stage__i;
  generate
    for (stage__i = 0; stage__i < 16; stage__i = stage__i + 1) begin : stage
      Cell stage (  // SystolicRow
        .clk(clk),
        .rst(rst),
        .x(stage_x[stage__i*8 +: 8]),
        .weight(stage_weight[stage__i*8 +: 8]),
        .clear(clear),
        .next(stage_next[stage__i*8 +: 8]),
        .sum(stage_sum[stage__i*24 +: 24])
      );
    end
  endgenerate

  assign unused_ok = &{1'b0, stage_next[127:120]};
endmodule

`default_nettype wire
