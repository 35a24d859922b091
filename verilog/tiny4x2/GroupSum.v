`default_nettype none

module GroupSum (  // GroupSum
  input wire clk,
  input wire [127:0] sums,  // GroupSum
  input wire [9:0] shifts,  // GroupSum
  output wire [63:0] total,  // GroupSum
  output wire [9:0] total_shift  // GroupSum
);
  wire [63:0] level1_a;  // GroupSum
  wire [63:0] level1_b;  // GroupSum
  wire [63:0] level1_sum;  // GroupSum
  reg [9:0] shifts1;  // GroupSum

  assign level1_a = sums[63:0];  // GroupSum
  assign level1_b = sums[127:64];  // GroupSum
  assign total = level1_sum;  // GroupSum

  always @(posedge clk) begin
    shifts1 <= shifts;  // GroupSum
  end

  assign total_shift = shifts1;  // GroupSum

  genvar level1__i;
  generate
    for (level1__i = 0; level1__i < 2; level1__i = level1__i + 1) begin : level1
      GroupAdder level1 (  // GroupSum
        .clk(clk),
        .a(level1_a[level1__i*32 +: 32]),
        .b(level1_b[level1__i*32 +: 32]),
        .sum(level1_sum[level1__i*32 +: 32])
      );
    end
  endgenerate
endmodule

`default_nettype wire
