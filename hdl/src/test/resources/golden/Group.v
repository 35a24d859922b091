`default_nettype none

module Group (  // Arrays.Group
  input wire clk,
  input wire rst,
  input wire [2:0] on,  // Arrays.Group
  input wire clear,  // Arrays.Group
  input wire [20:0] data,  // Arrays.Group
  output wire signed [11:0] most,  // Arrays.Group
  output wire [2:0] odds  // Arrays.Group
);
  wire [2:0] cells_on;  // Arrays.Group
  wire [20:0] cells_data;  // Arrays.Group
  wire [35:0] cells_sum;  // Arrays.Group
  wire [2:0] cells_odd;  // Arrays.Group
  wire [35:0] cells_old;  // Arrays.Group
  wire unused_ok;

  assign cells_on = on;  // Arrays.Group
  assign cells_data = data;  // Arrays.Group
  assign most = ($signed(($signed(cells_sum[11:0]) > $signed(cells_sum[23:12])) ? cells_sum[11:0] :
      cells_sum[23:12]) > $signed(cells_sum[35:24])) ? (($signed(cells_sum[11:0]) > $signed(cells_sum[23:12])) ?
      cells_sum[11:0] : cells_sum[23:12]) : cells_sum[35:24];  // Arrays.Group
  assign odds = cells_odd ^ cells_old[14:12];  // Arrays.Group

  genvar cells__i;
  generate
    for (cells__i = 0; cells__i < 3; cells__i = cells__i + 1) begin : cells
      Cell cells (  // Arrays.Group
        .clk(clk),
        .rst(rst),
        .on(cells_on[cells__i]),
        .clear(clear),
        .data(cells_data[cells__i*7 +: 7]),
        .sum(cells_sum[cells__i*12 +: 12]),
        .odd(cells_odd[cells__i]),
        .old(cells_old[cells__i*12 +: 12])
      );
    end
  endgenerate

  assign unused_ok = &{1'b0, cells_old[11:0], cells_old[35:15]};
endmodule

`default_nettype wire
