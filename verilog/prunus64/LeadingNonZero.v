`default_nettype none

module LeadingNonZero (  // LeadingNonZero.java:32
  input wire [63:0] pending,  // LeadingNonZero.java:34
  input wire signed [15:0] activation0,  // LeadingNonZero.java:37
  input wire signed [15:0] activation1,  // LeadingNonZero.java:37
  input wire signed [15:0] activation2,  // LeadingNonZero.java:37
  input wire signed [15:0] activation3,  // LeadingNonZero.java:37
  input wire signed [15:0] activation4,  // LeadingNonZero.java:37
  input wire signed [15:0] activation5,  // LeadingNonZero.java:37
  input wire signed [15:0] activation6,  // LeadingNonZero.java:37
  input wire signed [15:0] activation7,  // LeadingNonZero.java:37
  input wire signed [15:0] activation8,  // LeadingNonZero.java:37
  input wire signed [15:0] activation9,  // LeadingNonZero.java:37
  input wire signed [15:0] activation10,  // LeadingNonZero.java:37
  input wire signed [15:0] activation11,  // LeadingNonZero.java:37
  input wire signed [15:0] activation12,  // LeadingNonZero.java:37
  input wire signed [15:0] activation13,  // LeadingNonZero.java:37
  input wire signed [15:0] activation14,  // LeadingNonZero.java:37
  input wire signed [15:0] activation15,  // LeadingNonZero.java:37
  input wire signed [15:0] activation16,  // LeadingNonZero.java:37
  input wire signed [15:0] activation17,  // LeadingNonZero.java:37
  input wire signed [15:0] activation18,  // LeadingNonZero.java:37
  input wire signed [15:0] activation19,  // LeadingNonZero.java:37
  input wire signed [15:0] activation20,  // LeadingNonZero.java:37
  input wire signed [15:0] activation21,  // LeadingNonZero.java:37
  input wire signed [15:0] activation22,  // LeadingNonZero.java:37
  input wire signed [15:0] activation23,  // LeadingNonZero.java:37
  input wire signed [15:0] activation24,  // LeadingNonZero.java:37
  input wire signed [15:0] activation25,  // LeadingNonZero.java:37
  input wire signed [15:0] activation26,  // LeadingNonZero.java:37
  input wire signed [15:0] activation27,  // LeadingNonZero.java:37
  input wire signed [15:0] activation28,  // LeadingNonZero.java:37
  input wire signed [15:0] activation29,  // LeadingNonZero.java:37
  input wire signed [15:0] activation30,  // LeadingNonZero.java:37
  input wire signed [15:0] activation31,  // LeadingNonZero.java:37
  input wire signed [15:0] activation32,  // LeadingNonZero.java:37
  input wire signed [15:0] activation33,  // LeadingNonZero.java:37
  input wire signed [15:0] activation34,  // LeadingNonZero.java:37
  input wire signed [15:0] activation35,  // LeadingNonZero.java:37
  input wire signed [15:0] activation36,  // LeadingNonZero.java:37
  input wire signed [15:0] activation37,  // LeadingNonZero.java:37
  input wire signed [15:0] activation38,  // LeadingNonZero.java:37
  input wire signed [15:0] activation39,  // LeadingNonZero.java:37
  input wire signed [15:0] activation40,  // LeadingNonZero.java:37
  input wire signed [15:0] activation41,  // LeadingNonZero.java:37
  input wire signed [15:0] activation42,  // LeadingNonZero.java:37
  input wire signed [15:0] activation43,  // LeadingNonZero.java:37
  input wire signed [15:0] activation44,  // LeadingNonZero.java:37
  input wire signed [15:0] activation45,  // LeadingNonZero.java:37
  input wire signed [15:0] activation46,  // LeadingNonZero.java:37
  input wire signed [15:0] activation47,  // LeadingNonZero.java:37
  input wire signed [15:0] activation48,  // LeadingNonZero.java:37
  input wire signed [15:0] activation49,  // LeadingNonZero.java:37
  input wire signed [15:0] activation50,  // LeadingNonZero.java:37
  input wire signed [15:0] activation51,  // LeadingNonZero.java:37
  input wire signed [15:0] activation52,  // LeadingNonZero.java:37
  input wire signed [15:0] activation53,  // LeadingNonZero.java:37
  input wire signed [15:0] activation54,  // LeadingNonZero.java:37
  input wire signed [15:0] activation55,  // LeadingNonZero.java:37
  input wire signed [15:0] activation56,  // LeadingNonZero.java:37
  input wire signed [15:0] activation57,  // LeadingNonZero.java:37
  input wire signed [15:0] activation58,  // LeadingNonZero.java:37
  input wire signed [15:0] activation59,  // LeadingNonZero.java:37
  input wire signed [15:0] activation60,  // LeadingNonZero.java:37
  input wire signed [15:0] activation61,  // LeadingNonZero.java:37
  input wire signed [15:0] activation62,  // LeadingNonZero.java:37
  input wire signed [15:0] activation63,  // LeadingNonZero.java:37
  output wire any,  // LeadingNonZero.java:50
  output wire [63:0] first,  // LeadingNonZero.java:51
  output wire [5:0] lane,  // LeadingNonZero.java:52
  output wire signed [15:0] activation  // LeadingNonZero.java:53
);
  wire node1_0_any;  // LeadingNonZero.java:73
  wire [3:0] node1_0_first;  // LeadingNonZero.java:74
  wire [5:0] node1_0_lane;  // LeadingNonZero.java:75
  wire signed [15:0] node1_0_activation;  // LeadingNonZero.java:76
  wire node1_1_any;  // LeadingNonZero.java:73
  wire [3:0] node1_1_first;  // LeadingNonZero.java:74
  wire [5:0] node1_1_lane;  // LeadingNonZero.java:75
  wire signed [15:0] node1_1_activation;  // LeadingNonZero.java:76
  wire node1_2_any;  // LeadingNonZero.java:73
  wire [3:0] node1_2_first;  // LeadingNonZero.java:74
  wire [5:0] node1_2_lane;  // LeadingNonZero.java:75
  wire signed [15:0] node1_2_activation;  // LeadingNonZero.java:76
  wire node1_3_any;  // LeadingNonZero.java:73
  wire [3:0] node1_3_first;  // LeadingNonZero.java:74
  wire [5:0] node1_3_lane;  // LeadingNonZero.java:75
  wire signed [15:0] node1_3_activation;  // LeadingNonZero.java:76
  wire node1_4_any;  // LeadingNonZero.java:73
  wire [3:0] node1_4_first;  // LeadingNonZero.java:74
  wire [5:0] node1_4_lane;  // LeadingNonZero.java:75
  wire signed [15:0] node1_4_activation;  // LeadingNonZero.java:76
  wire node1_5_any;  // LeadingNonZero.java:73
  wire [3:0] node1_5_first;  // LeadingNonZero.java:74
  wire [5:0] node1_5_lane;  // LeadingNonZero.java:75
  wire signed [15:0] node1_5_activation;  // LeadingNonZero.java:76
  wire node1_6_any;  // LeadingNonZero.java:73
  wire [3:0] node1_6_first;  // LeadingNonZero.java:74
  wire [5:0] node1_6_lane;  // LeadingNonZero.java:75
  wire signed [15:0] node1_6_activation;  // LeadingNonZero.java:76
  wire node1_7_any;  // LeadingNonZero.java:73
  wire [3:0] node1_7_first;  // LeadingNonZero.java:74
  wire [5:0] node1_7_lane;  // LeadingNonZero.java:75
  wire signed [15:0] node1_7_activation;  // LeadingNonZero.java:76
  wire node1_8_any;  // LeadingNonZero.java:73
  wire [3:0] node1_8_first;  // LeadingNonZero.java:74
  wire [5:0] node1_8_lane;  // LeadingNonZero.java:75
  wire signed [15:0] node1_8_activation;  // LeadingNonZero.java:76
  wire node1_9_any;  // LeadingNonZero.java:73
  wire [3:0] node1_9_first;  // LeadingNonZero.java:74
  wire [5:0] node1_9_lane;  // LeadingNonZero.java:75
  wire signed [15:0] node1_9_activation;  // LeadingNonZero.java:76
  wire node1_10_any;  // LeadingNonZero.java:73
  wire [3:0] node1_10_first;  // LeadingNonZero.java:74
  wire [5:0] node1_10_lane;  // LeadingNonZero.java:75
  wire signed [15:0] node1_10_activation;  // LeadingNonZero.java:76
  wire node1_11_any;  // LeadingNonZero.java:73
  wire [3:0] node1_11_first;  // LeadingNonZero.java:74
  wire [5:0] node1_11_lane;  // LeadingNonZero.java:75
  wire signed [15:0] node1_11_activation;  // LeadingNonZero.java:76
  wire node1_12_any;  // LeadingNonZero.java:73
  wire [3:0] node1_12_first;  // LeadingNonZero.java:74
  wire [5:0] node1_12_lane;  // LeadingNonZero.java:75
  wire signed [15:0] node1_12_activation;  // LeadingNonZero.java:76
  wire node1_13_any;  // LeadingNonZero.java:73
  wire [3:0] node1_13_first;  // LeadingNonZero.java:74
  wire [5:0] node1_13_lane;  // LeadingNonZero.java:75
  wire signed [15:0] node1_13_activation;  // LeadingNonZero.java:76
  wire node1_14_any;  // LeadingNonZero.java:73
  wire [3:0] node1_14_first;  // LeadingNonZero.java:74
  wire [5:0] node1_14_lane;  // LeadingNonZero.java:75
  wire signed [15:0] node1_14_activation;  // LeadingNonZero.java:76
  wire node1_15_any;  // LeadingNonZero.java:73
  wire [3:0] node1_15_first;  // LeadingNonZero.java:74
  wire [5:0] node1_15_lane;  // LeadingNonZero.java:75
  wire signed [15:0] node1_15_activation;  // LeadingNonZero.java:76
  wire node2_0_any;  // LeadingNonZero.java:73
  wire [15:0] node2_0_first;  // LeadingNonZero.java:74
  wire [5:0] node2_0_lane;  // LeadingNonZero.java:75
  wire signed [15:0] node2_0_activation;  // LeadingNonZero.java:76
  wire node2_1_any;  // LeadingNonZero.java:73
  wire [15:0] node2_1_first;  // LeadingNonZero.java:74
  wire [5:0] node2_1_lane;  // LeadingNonZero.java:75
  wire signed [15:0] node2_1_activation;  // LeadingNonZero.java:76
  wire node2_2_any;  // LeadingNonZero.java:73
  wire [15:0] node2_2_first;  // LeadingNonZero.java:74
  wire [5:0] node2_2_lane;  // LeadingNonZero.java:75
  wire signed [15:0] node2_2_activation;  // LeadingNonZero.java:76
  wire node2_3_any;  // LeadingNonZero.java:73
  wire [15:0] node2_3_first;  // LeadingNonZero.java:74
  wire [5:0] node2_3_lane;  // LeadingNonZero.java:75
  wire signed [15:0] node2_3_activation;  // LeadingNonZero.java:76
  wire node3_0_any;  // LeadingNonZero.java:73
  wire [63:0] node3_0_first;  // LeadingNonZero.java:74
  wire [5:0] node3_0_lane;  // LeadingNonZero.java:75
  wire signed [15:0] node3_0_activation;  // LeadingNonZero.java:76

  assign node1_0_any = pending[0] || (pending[1] || (pending[2] || pending[3]));  // LeadingNonZero.java:73
  assign node1_0_first = {pending[0] ? 3'd0 : {pending[1] ? 2'd0 : {pending[2] ? 1'd0 : pending[3], pending[2]}, pending[1]}, pending[0]};  // LeadingNonZero.java:74
  assign node1_0_lane = pending[0] ? 6'd0 : (pending[1] ? 6'd1 : (pending[2] ? 6'd2 : 6'd3));  // LeadingNonZero.java:75
  assign node1_0_activation = pending[0] ? activation0 : (pending[1] ? activation1 : (pending[2] ? activation2 : activation3));  // LeadingNonZero.java:76
  assign node1_1_any = pending[4] || (pending[5] || (pending[6] || pending[7]));  // LeadingNonZero.java:73
  assign node1_1_first = {pending[4] ? 3'd0 : {pending[5] ? 2'd0 : {pending[6] ? 1'd0 : pending[7], pending[6]}, pending[5]}, pending[4]};  // LeadingNonZero.java:74
  assign node1_1_lane = pending[4] ? 6'd4 : (pending[5] ? 6'd5 : (pending[6] ? 6'd6 : 6'd7));  // LeadingNonZero.java:75
  assign node1_1_activation = pending[4] ? activation4 : (pending[5] ? activation5 : (pending[6] ? activation6 : activation7));  // LeadingNonZero.java:76
  assign node1_2_any = pending[8] || (pending[9] || (pending[10] || pending[11]));  // LeadingNonZero.java:73
  assign node1_2_first = {pending[8] ? 3'd0 : {pending[9] ? 2'd0 : {pending[10] ? 1'd0 : pending[11], pending[10]}, pending[9]}, pending[8]};  // LeadingNonZero.java:74
  assign node1_2_lane = pending[8] ? 6'd8 : (pending[9] ? 6'd9 : (pending[10] ? 6'd10 : 6'd11));  // LeadingNonZero.java:75
  assign node1_2_activation = pending[8] ? activation8 : (pending[9] ? activation9 : (pending[10] ? activation10 : activation11));  // LeadingNonZero.java:76
  assign node1_3_any = pending[12] || (pending[13] || (pending[14] || pending[15]));  // LeadingNonZero.java:73
  assign node1_3_first = {pending[12] ? 3'd0 : {pending[13] ? 2'd0 : {pending[14] ? 1'd0 : pending[15], pending[14]}, pending[13]}, pending[12]};  // LeadingNonZero.java:74
  assign node1_3_lane = pending[12] ? 6'd12 : (pending[13] ? 6'd13 : (pending[14] ? 6'd14 : 6'd15));  // LeadingNonZero.java:75
  assign node1_3_activation = pending[12] ? activation12 : (pending[13] ? activation13 : (pending[14] ? activation14 : activation15));  // LeadingNonZero.java:76
  assign node1_4_any = pending[16] || (pending[17] || (pending[18] || pending[19]));  // LeadingNonZero.java:73
  assign node1_4_first = {pending[16] ? 3'd0 : {pending[17] ? 2'd0 : {pending[18] ? 1'd0 : pending[19], pending[18]}, pending[17]}, pending[16]};  // LeadingNonZero.java:74
  assign node1_4_lane = pending[16] ? 6'd16 : (pending[17] ? 6'd17 : (pending[18] ? 6'd18 : 6'd19));  // LeadingNonZero.java:75
  assign node1_4_activation = pending[16] ? activation16 : (pending[17] ? activation17 : (pending[18] ? activation18 : activation19));  // LeadingNonZero.java:76
  assign node1_5_any = pending[20] || (pending[21] || (pending[22] || pending[23]));  // LeadingNonZero.java:73
  assign node1_5_first = {pending[20] ? 3'd0 : {pending[21] ? 2'd0 : {pending[22] ? 1'd0 : pending[23], pending[22]}, pending[21]}, pending[20]};  // LeadingNonZero.java:74
  assign node1_5_lane = pending[20] ? 6'd20 : (pending[21] ? 6'd21 : (pending[22] ? 6'd22 : 6'd23));  // LeadingNonZero.java:75
  assign node1_5_activation = pending[20] ? activation20 : (pending[21] ? activation21 : (pending[22] ? activation22 : activation23));  // LeadingNonZero.java:76
  assign node1_6_any = pending[24] || (pending[25] || (pending[26] || pending[27]));  // LeadingNonZero.java:73
  assign node1_6_first = {pending[24] ? 3'd0 : {pending[25] ? 2'd0 : {pending[26] ? 1'd0 : pending[27], pending[26]}, pending[25]}, pending[24]};  // LeadingNonZero.java:74
  assign node1_6_lane = pending[24] ? 6'd24 : (pending[25] ? 6'd25 : (pending[26] ? 6'd26 : 6'd27));  // LeadingNonZero.java:75
  assign node1_6_activation = pending[24] ? activation24 : (pending[25] ? activation25 : (pending[26] ? activation26 : activation27));  // LeadingNonZero.java:76
  assign node1_7_any = pending[28] || (pending[29] || (pending[30] || pending[31]));  // LeadingNonZero.java:73
  assign node1_7_first = {pending[28] ? 3'd0 : {pending[29] ? 2'd0 : {pending[30] ? 1'd0 : pending[31], pending[30]}, pending[29]}, pending[28]};  // LeadingNonZero.java:74
  assign node1_7_lane = pending[28] ? 6'd28 : (pending[29] ? 6'd29 : (pending[30] ? 6'd30 : 6'd31));  // LeadingNonZero.java:75
  assign node1_7_activation = pending[28] ? activation28 : (pending[29] ? activation29 : (pending[30] ? activation30 : activation31));  // LeadingNonZero.java:76
  assign node1_8_any = pending[32] || (pending[33] || (pending[34] || pending[35]));  // LeadingNonZero.java:73
  assign node1_8_first = {pending[32] ? 3'd0 : {pending[33] ? 2'd0 : {pending[34] ? 1'd0 : pending[35], pending[34]}, pending[33]}, pending[32]};  // LeadingNonZero.java:74
  assign node1_8_lane = pending[32] ? 6'd32 : (pending[33] ? 6'd33 : (pending[34] ? 6'd34 : 6'd35));  // LeadingNonZero.java:75
  assign node1_8_activation = pending[32] ? activation32 : (pending[33] ? activation33 : (pending[34] ? activation34 : activation35));  // LeadingNonZero.java:76
  assign node1_9_any = pending[36] || (pending[37] || (pending[38] || pending[39]));  // LeadingNonZero.java:73
  assign node1_9_first = {pending[36] ? 3'd0 : {pending[37] ? 2'd0 : {pending[38] ? 1'd0 : pending[39], pending[38]}, pending[37]}, pending[36]};  // LeadingNonZero.java:74
  assign node1_9_lane = pending[36] ? 6'd36 : (pending[37] ? 6'd37 : (pending[38] ? 6'd38 : 6'd39));  // LeadingNonZero.java:75
  assign node1_9_activation = pending[36] ? activation36 : (pending[37] ? activation37 : (pending[38] ? activation38 : activation39));  // LeadingNonZero.java:76
  assign node1_10_any = pending[40] || (pending[41] || (pending[42] || pending[43]));  // LeadingNonZero.java:73
  assign node1_10_first = {pending[40] ? 3'd0 : {pending[41] ? 2'd0 : {pending[42] ? 1'd0 : pending[43], pending[42]}, pending[41]}, pending[40]};  // LeadingNonZero.java:74
  assign node1_10_lane = pending[40] ? 6'd40 : (pending[41] ? 6'd41 : (pending[42] ? 6'd42 : 6'd43));  // LeadingNonZero.java:75
  assign node1_10_activation = pending[40] ? activation40 : (pending[41] ? activation41 : (pending[42] ? activation42 : activation43));  // LeadingNonZero.java:76
  assign node1_11_any = pending[44] || (pending[45] || (pending[46] || pending[47]));  // LeadingNonZero.java:73
  assign node1_11_first = {pending[44] ? 3'd0 : {pending[45] ? 2'd0 : {pending[46] ? 1'd0 : pending[47], pending[46]}, pending[45]}, pending[44]};  // LeadingNonZero.java:74
  assign node1_11_lane = pending[44] ? 6'd44 : (pending[45] ? 6'd45 : (pending[46] ? 6'd46 : 6'd47));  // LeadingNonZero.java:75
  assign node1_11_activation = pending[44] ? activation44 : (pending[45] ? activation45 : (pending[46] ? activation46 : activation47));  // LeadingNonZero.java:76
  assign node1_12_any = pending[48] || (pending[49] || (pending[50] || pending[51]));  // LeadingNonZero.java:73
  assign node1_12_first = {pending[48] ? 3'd0 : {pending[49] ? 2'd0 : {pending[50] ? 1'd0 : pending[51], pending[50]}, pending[49]}, pending[48]};  // LeadingNonZero.java:74
  assign node1_12_lane = pending[48] ? 6'd48 : (pending[49] ? 6'd49 : (pending[50] ? 6'd50 : 6'd51));  // LeadingNonZero.java:75
  assign node1_12_activation = pending[48] ? activation48 : (pending[49] ? activation49 : (pending[50] ? activation50 : activation51));  // LeadingNonZero.java:76
  assign node1_13_any = pending[52] || (pending[53] || (pending[54] || pending[55]));  // LeadingNonZero.java:73
  assign node1_13_first = {pending[52] ? 3'd0 : {pending[53] ? 2'd0 : {pending[54] ? 1'd0 : pending[55], pending[54]}, pending[53]}, pending[52]};  // LeadingNonZero.java:74
  assign node1_13_lane = pending[52] ? 6'd52 : (pending[53] ? 6'd53 : (pending[54] ? 6'd54 : 6'd55));  // LeadingNonZero.java:75
  assign node1_13_activation = pending[52] ? activation52 : (pending[53] ? activation53 : (pending[54] ? activation54 : activation55));  // LeadingNonZero.java:76
  assign node1_14_any = pending[56] || (pending[57] || (pending[58] || pending[59]));  // LeadingNonZero.java:73
  assign node1_14_first = {pending[56] ? 3'd0 : {pending[57] ? 2'd0 : {pending[58] ? 1'd0 : pending[59], pending[58]}, pending[57]}, pending[56]};  // LeadingNonZero.java:74
  assign node1_14_lane = pending[56] ? 6'd56 : (pending[57] ? 6'd57 : (pending[58] ? 6'd58 : 6'd59));  // LeadingNonZero.java:75
  assign node1_14_activation = pending[56] ? activation56 : (pending[57] ? activation57 : (pending[58] ? activation58 : activation59));  // LeadingNonZero.java:76
  assign node1_15_any = pending[60] || (pending[61] || (pending[62] || pending[63]));  // LeadingNonZero.java:73
  assign node1_15_first = {pending[60] ? 3'd0 : {pending[61] ? 2'd0 : {pending[62] ? 1'd0 : pending[63], pending[62]}, pending[61]}, pending[60]};  // LeadingNonZero.java:74
  assign node1_15_lane = pending[60] ? 6'd60 : (pending[61] ? 6'd61 : (pending[62] ? 6'd62 : 6'd63));  // LeadingNonZero.java:75
  assign node1_15_activation = pending[60] ? activation60 : (pending[61] ? activation61 : (pending[62] ? activation62 : activation63));  // LeadingNonZero.java:76
  assign node2_0_any = node1_0_any || (node1_1_any || (node1_2_any || node1_3_any));  // LeadingNonZero.java:73
  assign node2_0_first = {node1_0_any ? 12'd0 : {node1_1_any ? 8'd0 : {node1_2_any ? 4'd0 : node1_3_first, node1_2_first}, node1_1_first}, node1_0_first};  // LeadingNonZero.java:74
  assign node2_0_lane = node1_0_any ? node1_0_lane : (node1_1_any ? node1_1_lane : (node1_2_any ? node1_2_lane : node1_3_lane));  // LeadingNonZero.java:75
  assign node2_0_activation = node1_0_any ? node1_0_activation : (node1_1_any ? node1_1_activation : (node1_2_any ? node1_2_activation : node1_3_activation));  // LeadingNonZero.java:76
  assign node2_1_any = node1_4_any || (node1_5_any || (node1_6_any || node1_7_any));  // LeadingNonZero.java:73
  assign node2_1_first = {node1_4_any ? 12'd0 : {node1_5_any ? 8'd0 : {node1_6_any ? 4'd0 : node1_7_first, node1_6_first}, node1_5_first}, node1_4_first};  // LeadingNonZero.java:74
  assign node2_1_lane = node1_4_any ? node1_4_lane : (node1_5_any ? node1_5_lane : (node1_6_any ? node1_6_lane : node1_7_lane));  // LeadingNonZero.java:75
  assign node2_1_activation = node1_4_any ? node1_4_activation : (node1_5_any ? node1_5_activation : (node1_6_any ? node1_6_activation : node1_7_activation));  // LeadingNonZero.java:76
  assign node2_2_any = node1_8_any || (node1_9_any || (node1_10_any || node1_11_any));  // LeadingNonZero.java:73
  assign node2_2_first = {node1_8_any ? 12'd0 : {node1_9_any ? 8'd0 : {node1_10_any ? 4'd0 : node1_11_first, node1_10_first}, node1_9_first}, node1_8_first};  // LeadingNonZero.java:74
  assign node2_2_lane = node1_8_any ? node1_8_lane : (node1_9_any ? node1_9_lane : (node1_10_any ? node1_10_lane : node1_11_lane));  // LeadingNonZero.java:75
  assign node2_2_activation = node1_8_any ? node1_8_activation : (node1_9_any ? node1_9_activation : (node1_10_any ? node1_10_activation : node1_11_activation));  // LeadingNonZero.java:76
  assign node2_3_any = node1_12_any || (node1_13_any || (node1_14_any || node1_15_any));  // LeadingNonZero.java:73
  assign node2_3_first = {node1_12_any ? 12'd0 : {node1_13_any ? 8'd0 : {node1_14_any ? 4'd0 : node1_15_first, node1_14_first}, node1_13_first}, node1_12_first};  // LeadingNonZero.java:74
  assign node2_3_lane = node1_12_any ? node1_12_lane : (node1_13_any ? node1_13_lane : (node1_14_any ? node1_14_lane : node1_15_lane));  // LeadingNonZero.java:75
  assign node2_3_activation = node1_12_any ? node1_12_activation : (node1_13_any ? node1_13_activation : (node1_14_any ? node1_14_activation : node1_15_activation));  // LeadingNonZero.java:76
  assign node3_0_any = node2_0_any || (node2_1_any || (node2_2_any || node2_3_any));  // LeadingNonZero.java:73
  assign node3_0_first = {node2_0_any ? 48'h0 : {node2_1_any ? 32'd0 : {node2_2_any ? 16'd0 : node2_3_first, node2_2_first}, node2_1_first}, node2_0_first};  // LeadingNonZero.java:74
  assign node3_0_lane = node2_0_any ? node2_0_lane : (node2_1_any ? node2_1_lane : (node2_2_any ? node2_2_lane : node2_3_lane));  // LeadingNonZero.java:75
  assign node3_0_activation = node2_0_any ? node2_0_activation : (node2_1_any ? node2_1_activation : (node2_2_any ? node2_2_activation : node2_3_activation));  // LeadingNonZero.java:76
  assign any = node3_0_any;  // LeadingNonZero.java:50
  assign first = node3_0_first;  // LeadingNonZero.java:51
  assign lane = node3_0_lane;  // LeadingNonZero.java:52
  assign activation = node3_0_activation;  // LeadingNonZero.java:53
endmodule

`default_nettype wire
