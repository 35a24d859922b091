`default_nettype none

module StreamMerger_4_8 (  // StreamMerger
  input wire clk,
  input wire rst,
  input wire [3:0] in_valid,  // StreamMerger
  input wire [31:0] in_data,  // StreamMerger
  input wire out_ready,  // StreamMerger
  output wire [3:0] in_ready,  // StreamMerger
  output wire out_valid,  // StreamMerger
  output wire [7:0] out_data,  // StreamMerger
  output wire [3:0] out_from  // StreamMerger
);
  wire [3:0] arbiter_grant;  // StreamMerger

  assign in_ready = arbiter_grant & {4{out_ready}};  // StreamMerger
  assign out_valid = |in_valid;  // StreamMerger
  assign out_data = (in_data[7:0] & {8{arbiter_grant[0]}}) | (in_data[15:8] & {8{arbiter_grant[1]}}) | (in_data[23:16] &
      {8{arbiter_grant[2]}}) | (in_data[31:24] & {8{arbiter_grant[3]}});  // StreamMerger
  assign out_from = arbiter_grant;  // StreamMerger

  RoundRobinArbiter_4 arbiter (  // StreamMerger
    .clk(clk),
    .rst(rst),
    .request(in_valid),
    .accept(out_ready),
    .grant(arbiter_grant)
  );
endmodule

`default_nettype wire
