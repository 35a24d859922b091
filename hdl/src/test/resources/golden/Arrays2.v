`default_nettype none

module Arrays2 (  // Arrays
  input wire clk,
  input wire rst,
  input wire [5:0] on,  // Arrays
  input wire clear,  // Arrays
  input wire [41:0] data,  // Arrays
  input wire [2:0] number,  // Arrays
  output wire signed [11:0] chosen,  // Arrays
  output wire bit_of,  // Arrays
  output wire odd,  // Arrays
  output wire signed [11:0] sum  // Arrays
);
  wire [5:0] group_on;  // Arrays
  wire [41:0] group_data;  // Arrays
  wire [23:0] group_most;  // Arrays
  wire [23:0] most;  // Arrays
  wire [5:0] group_odds;  // Arrays
  reg [23:0] last;  // Arrays

  assign group_on = on;  // Arrays
  assign group_data = data;  // Arrays
  assign most = group_most;  // Arrays
  assign chosen = (number < 3'd2) ? most[{2'd0, number} * 5'd12 +: 12] : 12'd0;  // Arrays
  assign bit_of = (number < 3'd6) ? on[number] : 1'd0;  // Arrays
  assign odd = |group_odds;  // Arrays

  always @(posedge clk) begin
    if (rst) begin
      last <= 24'd0;  // Arrays
    end else begin
      last <= {(number == 3'd1) ? most[11:0] : most[23:12], (number == 3'd0) ? most[11:0] : most[11:0]};  // Arrays
    end
  end

  assign sum = last[11:0] + last[23:12];  // Arrays

  genvar group__i;
  generate
    for (group__i = 0; group__i < 2; group__i = group__i + 1) begin : group
      Group group (  // Arrays
        .clk(clk),
        .rst(rst),
        .on(group_on[group__i*3 +: 3]),
        .clear(clear),
        .data(group_data[group__i*21 +: 21]),
        .most(group_most[group__i*12 +: 12]),
        .odds(group_odds[group__i*3 +: 3])
      );
    end
  endgenerate
endmodule

`default_nettype wire
