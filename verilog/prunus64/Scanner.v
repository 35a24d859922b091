`default_nettype none

module Scanner (  // Scanner.java:41
  input wire clk,
  input wire rst,
  input wire load,  // Scanner.java:43
  input wire running,  // Scanner.java:44
  input wire any_full,  // Scanner.java:45
  input wire [31:0] words,  // Scanner.java:46
  input wire [12:0] first_address,  // Scanner.java:47
  input wire [12:0] ring_last,  // Scanner.java:48
  input wire [13:0] ring_capacity,  // Scanner.java:49
  output wire read,  // Scanner.java:50
  output wire [12:0] address,  // Scanner.java:51
  output wire offer,  // Scanner.java:52
  output wire push,  // Scanner.java:53
  output wire [12:0] item_column,  // Item.java:21
  output wire signed [15:0] item_activation,  // Item.java:22
  output wire [10:0] item_base,  // Item.java:23
  output wire [10:0] item_minimum,  // Item.java:24
  output wire words_left,  // Scanner.java:55
  input wire [12:0] column,  // Scanner.java:56
  input wire [10:0] base,  // Scanner.java:57
  input wire [10:0] minimum,  // Scanner.java:58
  output wire word_passed,  // Scanner.java:59
  input wire signed [15:0] data0,  // Scanner.java:68
  input wire signed [15:0] data1,  // Scanner.java:68
  input wire signed [15:0] data2,  // Scanner.java:68
  input wire signed [15:0] data3,  // Scanner.java:68
  input wire signed [15:0] data4,  // Scanner.java:68
  input wire signed [15:0] data5,  // Scanner.java:68
  input wire signed [15:0] data6,  // Scanner.java:68
  input wire signed [15:0] data7,  // Scanner.java:68
  input wire signed [15:0] data8,  // Scanner.java:68
  input wire signed [15:0] data9,  // Scanner.java:68
  input wire signed [15:0] data10,  // Scanner.java:68
  input wire signed [15:0] data11,  // Scanner.java:68
  input wire signed [15:0] data12,  // Scanner.java:68
  input wire signed [15:0] data13,  // Scanner.java:68
  input wire signed [15:0] data14,  // Scanner.java:68
  input wire signed [15:0] data15,  // Scanner.java:68
  input wire signed [15:0] data16,  // Scanner.java:68
  input wire signed [15:0] data17,  // Scanner.java:68
  input wire signed [15:0] data18,  // Scanner.java:68
  input wire signed [15:0] data19,  // Scanner.java:68
  input wire signed [15:0] data20,  // Scanner.java:68
  input wire signed [15:0] data21,  // Scanner.java:68
  input wire signed [15:0] data22,  // Scanner.java:68
  input wire signed [15:0] data23,  // Scanner.java:68
  input wire signed [15:0] data24,  // Scanner.java:68
  input wire signed [15:0] data25,  // Scanner.java:68
  input wire signed [15:0] data26,  // Scanner.java:68
  input wire signed [15:0] data27,  // Scanner.java:68
  input wire signed [15:0] data28,  // Scanner.java:68
  input wire signed [15:0] data29,  // Scanner.java:68
  input wire signed [15:0] data30,  // Scanner.java:68
  input wire signed [15:0] data31,  // Scanner.java:68
  input wire signed [15:0] data32,  // Scanner.java:68
  input wire signed [15:0] data33,  // Scanner.java:68
  input wire signed [15:0] data34,  // Scanner.java:68
  input wire signed [15:0] data35,  // Scanner.java:68
  input wire signed [15:0] data36,  // Scanner.java:68
  input wire signed [15:0] data37,  // Scanner.java:68
  input wire signed [15:0] data38,  // Scanner.java:68
  input wire signed [15:0] data39,  // Scanner.java:68
  input wire signed [15:0] data40,  // Scanner.java:68
  input wire signed [15:0] data41,  // Scanner.java:68
  input wire signed [15:0] data42,  // Scanner.java:68
  input wire signed [15:0] data43,  // Scanner.java:68
  input wire signed [15:0] data44,  // Scanner.java:68
  input wire signed [15:0] data45,  // Scanner.java:68
  input wire signed [15:0] data46,  // Scanner.java:68
  input wire signed [15:0] data47,  // Scanner.java:68
  input wire signed [15:0] data48,  // Scanner.java:68
  input wire signed [15:0] data49,  // Scanner.java:68
  input wire signed [15:0] data50,  // Scanner.java:68
  input wire signed [15:0] data51,  // Scanner.java:68
  input wire signed [15:0] data52,  // Scanner.java:68
  input wire signed [15:0] data53,  // Scanner.java:68
  input wire signed [15:0] data54,  // Scanner.java:68
  input wire signed [15:0] data55,  // Scanner.java:68
  input wire signed [15:0] data56,  // Scanner.java:68
  input wire signed [15:0] data57,  // Scanner.java:68
  input wire signed [15:0] data58,  // Scanner.java:68
  input wire signed [15:0] data59,  // Scanner.java:68
  input wire signed [15:0] data60,  // Scanner.java:68
  input wire signed [15:0] data61,  // Scanner.java:68
  input wire signed [15:0] data62,  // Scanner.java:68
  input wire signed [15:0] data63  // Scanner.java:68
);
  wire tree_any;  // Scanner.java:62
  wire [63:0] tree_first;  // Scanner.java:62
  wire [5:0] tree_lane;  // Scanner.java:62
  wire signed [15:0] tree_activation;  // Scanner.java:62
  reg valid;  // Scanner.java:64
  reg [63:0] pending;  // Scanner.java:65
  wire advance;  // Scanner.java:66
  reg signed [15:0] held0;  // Scanner.java:70
  reg signed [15:0] held1;  // Scanner.java:70
  reg signed [15:0] held2;  // Scanner.java:70
  reg signed [15:0] held3;  // Scanner.java:70
  reg signed [15:0] held4;  // Scanner.java:70
  reg signed [15:0] held5;  // Scanner.java:70
  reg signed [15:0] held6;  // Scanner.java:70
  reg signed [15:0] held7;  // Scanner.java:70
  reg signed [15:0] held8;  // Scanner.java:70
  reg signed [15:0] held9;  // Scanner.java:70
  reg signed [15:0] held10;  // Scanner.java:70
  reg signed [15:0] held11;  // Scanner.java:70
  reg signed [15:0] held12;  // Scanner.java:70
  reg signed [15:0] held13;  // Scanner.java:70
  reg signed [15:0] held14;  // Scanner.java:70
  reg signed [15:0] held15;  // Scanner.java:70
  reg signed [15:0] held16;  // Scanner.java:70
  reg signed [15:0] held17;  // Scanner.java:70
  reg signed [15:0] held18;  // Scanner.java:70
  reg signed [15:0] held19;  // Scanner.java:70
  reg signed [15:0] held20;  // Scanner.java:70
  reg signed [15:0] held21;  // Scanner.java:70
  reg signed [15:0] held22;  // Scanner.java:70
  reg signed [15:0] held23;  // Scanner.java:70
  reg signed [15:0] held24;  // Scanner.java:70
  reg signed [15:0] held25;  // Scanner.java:70
  reg signed [15:0] held26;  // Scanner.java:70
  reg signed [15:0] held27;  // Scanner.java:70
  reg signed [15:0] held28;  // Scanner.java:70
  reg signed [15:0] held29;  // Scanner.java:70
  reg signed [15:0] held30;  // Scanner.java:70
  reg signed [15:0] held31;  // Scanner.java:70
  reg signed [15:0] held32;  // Scanner.java:70
  reg signed [15:0] held33;  // Scanner.java:70
  reg signed [15:0] held34;  // Scanner.java:70
  reg signed [15:0] held35;  // Scanner.java:70
  reg signed [15:0] held36;  // Scanner.java:70
  reg signed [15:0] held37;  // Scanner.java:70
  reg signed [15:0] held38;  // Scanner.java:70
  reg signed [15:0] held39;  // Scanner.java:70
  reg signed [15:0] held40;  // Scanner.java:70
  reg signed [15:0] held41;  // Scanner.java:70
  reg signed [15:0] held42;  // Scanner.java:70
  reg signed [15:0] held43;  // Scanner.java:70
  reg signed [15:0] held44;  // Scanner.java:70
  reg signed [15:0] held45;  // Scanner.java:70
  reg signed [15:0] held46;  // Scanner.java:70
  reg signed [15:0] held47;  // Scanner.java:70
  reg signed [15:0] held48;  // Scanner.java:70
  reg signed [15:0] held49;  // Scanner.java:70
  reg signed [15:0] held50;  // Scanner.java:70
  reg signed [15:0] held51;  // Scanner.java:70
  reg signed [15:0] held52;  // Scanner.java:70
  reg signed [15:0] held53;  // Scanner.java:70
  reg signed [15:0] held54;  // Scanner.java:70
  reg signed [15:0] held55;  // Scanner.java:70
  reg signed [15:0] held56;  // Scanner.java:70
  reg signed [15:0] held57;  // Scanner.java:70
  reg signed [15:0] held58;  // Scanner.java:70
  reg signed [15:0] held59;  // Scanner.java:70
  reg signed [15:0] held60;  // Scanner.java:70
  reg signed [15:0] held61;  // Scanner.java:70
  reg signed [15:0] held62;  // Scanner.java:70
  reg signed [15:0] held63;  // Scanner.java:70
  wire [63:0] arriving;  // Scanner.java:75
  wire [63:0] after;  // Scanner.java:78
  wire offers;  // Scanner.java:79
  wire pushes;  // Scanner.java:80
  wire passed;  // Scanner.java:81
  reg waiting;  // Scanner.java:85
  reg [31:0] to_read;  // Scanner.java:86
  reg [31:0] left;  // Scanner.java:87
  reg [12:0] at;  // Scanner.java:88
  wire [12:0] next_address_sum;  // Scanner.java:89
  wire reads;  // Scanner.java:94

  always @(posedge clk) begin
    if (advance) begin
      held0 <= data0;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held1 <= data1;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held2 <= data2;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held3 <= data3;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held4 <= data4;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held5 <= data5;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held6 <= data6;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held7 <= data7;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held8 <= data8;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held9 <= data9;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held10 <= data10;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held11 <= data11;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held12 <= data12;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held13 <= data13;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held14 <= data14;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held15 <= data15;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held16 <= data16;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held17 <= data17;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held18 <= data18;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held19 <= data19;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held20 <= data20;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held21 <= data21;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held22 <= data22;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held23 <= data23;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held24 <= data24;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held25 <= data25;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held26 <= data26;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held27 <= data27;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held28 <= data28;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held29 <= data29;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held30 <= data30;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held31 <= data31;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held32 <= data32;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held33 <= data33;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held34 <= data34;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held35 <= data35;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held36 <= data36;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held37 <= data37;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held38 <= data38;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held39 <= data39;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held40 <= data40;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held41 <= data41;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held42 <= data42;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held43 <= data43;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held44 <= data44;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held45 <= data45;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held46 <= data46;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held47 <= data47;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held48 <= data48;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held49 <= data49;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held50 <= data50;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held51 <= data51;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held52 <= data52;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held53 <= data53;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held54 <= data54;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held55 <= data55;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held56 <= data56;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held57 <= data57;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held58 <= data58;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held59 <= data59;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held60 <= data60;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held61 <= data61;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held62 <= data62;  // Scanner.java:71
    end
  end

  always @(posedge clk) begin
    if (advance) begin
      held63 <= data63;  // Scanner.java:71
    end
  end

  assign arriving = {data63 != 16'sd0, data62 != 16'sd0, data61 != 16'sd0, data60 != 16'sd0, data59 != 16'sd0, data58 != 16'sd0, data57 != 16'sd0, data56 != 16'sd0, data55 != 16'sd0, data54 != 16'sd0, data53 != 16'sd0, data52 != 16'sd0, data51 != 16'sd0, data50 != 16'sd0, data49 != 16'sd0, data48 != 16'sd0, data47 != 16'sd0, data46 != 16'sd0, data45 != 16'sd0, data44 != 16'sd0, data43 != 16'sd0, data42 != 16'sd0, data41 != 16'sd0, data40 != 16'sd0, data39 != 16'sd0, data38 != 16'sd0, data37 != 16'sd0, data36 != 16'sd0, data35 != 16'sd0, data34 != 16'sd0, data33 != 16'sd0, data32 != 16'sd0, data31 != 16'sd0, data30 != 16'sd0, data29 != 16'sd0, data28 != 16'sd0, data27 != 16'sd0, data26 != 16'sd0, data25 != 16'sd0, data24 != 16'sd0, data23 != 16'sd0, data22 != 16'sd0, data21 != 16'sd0, data20 != 16'sd0, data19 != 16'sd0, data18 != 16'sd0, data17 != 16'sd0, data16 != 16'sd0, data15 != 16'sd0, data14 != 16'sd0, data13 != 16'sd0, data12 != 16'sd0, data11 != 16'sd0, data10 != 16'sd0, data9 != 16'sd0, data8 != 16'sd0, data7 != 16'sd0, data6 != 16'sd0, data5 != 16'sd0, data4 != 16'sd0, data3 != 16'sd0, data2 != 16'sd0, data1 != 16'sd0, data0 != 16'sd0};  // Scanner.java:75
  assign after = pending & (~tree_first);  // Scanner.java:78
  assign offers = valid && tree_any;  // Scanner.java:79
  assign pushes = offers && (!any_full);  // Scanner.java:80
  assign passed = valid && ((!tree_any) || (pushes && (after == 64'h0)));  // Scanner.java:81
  assign advance = running && ((!valid) || passed);  // Scanner.java:82
  assign reads = advance && (to_read != 32'd0);  // Scanner.java:94

  always @(posedge clk) begin
    if (rst) begin
      valid <= 1'b0;  // Scanner.java:64
      waiting <= 1'b0;  // Scanner.java:85
      to_read <= 32'd0;  // Scanner.java:86
      left <= 32'd0;  // Scanner.java:87
    end else if (load) begin
      valid <= 1'b0;  // Scanner.java:98
      waiting <= 1'b0;  // Scanner.java:99
      to_read <= words;  // Scanner.java:100
      left <= words;  // Scanner.java:101
    end else begin
      if (advance) begin
        valid <= waiting;  // Scanner.java:109
        waiting <= reads;  // Scanner.java:111
      end
      if (reads) begin
        to_read <= to_read - 32'd1;  // Scanner.java:117
      end
      if (passed) begin
        left <= left - 32'd1;  // Scanner.java:120
      end
    end
  end

  always @(posedge clk) begin
    if (load) begin
      at <= first_address;  // Scanner.java:102
    end else begin
      if (advance) begin
        pending <= arriving;  // Scanner.java:110
      end else if (pushes) begin
        pending <= after;  // Scanner.java:113
      end
      if (reads) begin
        at <= next_address_sum;  // Scanner.java:118
      end
    end
  end

  assign read = reads;  // Scanner.java:123
  assign address = at;  // Scanner.java:124
  assign offer = offers;  // Scanner.java:125
  assign push = pushes;  // Scanner.java:126
  assign word_passed = passed;  // Scanner.java:127
  assign words_left = left != 32'd0;  // Scanner.java:128
  assign item_column = column + {7'd0, tree_lane};  // Scanner.java:129
  assign item_activation = tree_activation;  // Scanner.java:130
  assign item_base = base;  // Scanner.java:131
  assign item_minimum = minimum;  // Scanner.java:132

  LeadingNonZero tree (  // Scanner.java:62
    .pending(pending),
    .activation0(held0),
    .activation1(held1),
    .activation2(held2),
    .activation3(held3),
    .activation4(held4),
    .activation5(held5),
    .activation6(held6),
    .activation7(held7),
    .activation8(held8),
    .activation9(held9),
    .activation10(held10),
    .activation11(held11),
    .activation12(held12),
    .activation13(held13),
    .activation14(held14),
    .activation15(held15),
    .activation16(held16),
    .activation17(held17),
    .activation18(held18),
    .activation19(held19),
    .activation20(held20),
    .activation21(held21),
    .activation22(held22),
    .activation23(held23),
    .activation24(held24),
    .activation25(held25),
    .activation26(held26),
    .activation27(held27),
    .activation28(held28),
    .activation29(held29),
    .activation30(held30),
    .activation31(held31),
    .activation32(held32),
    .activation33(held33),
    .activation34(held34),
    .activation35(held35),
    .activation36(held36),
    .activation37(held37),
    .activation38(held38),
    .activation39(held39),
    .activation40(held40),
    .activation41(held41),
    .activation42(held42),
    .activation43(held43),
    .activation44(held44),
    .activation45(held45),
    .activation46(held46),
    .activation47(held47),
    .activation48(held48),
    .activation49(held49),
    .activation50(held50),
    .activation51(held51),
    .activation52(held52),
    .activation53(held53),
    .activation54(held54),
    .activation55(held55),
    .activation56(held56),
    .activation57(held57),
    .activation58(held58),
    .activation59(held59),
    .activation60(held60),
    .activation61(held61),
    .activation62(held62),
    .activation63(held63),
    .any(tree_any),
    .first(tree_first),
    .lane(tree_lane),
    .activation(tree_activation)
  );

  RingAdder next_address (  // Scanner.java:89
    .address(at),
    .step(13'd1),
    .last(ring_last),
    .capacity(ring_capacity),
    .sum(next_address_sum)
  );
endmodule

`default_nettype wire
