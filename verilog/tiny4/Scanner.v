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
  input wire signed [15:0] data3  // Scanner.java:68
);
  wire tree_any;  // Scanner.java:62
  wire [3:0] tree_first;  // Scanner.java:62
  wire [1:0] tree_lane;  // Scanner.java:62
  wire signed [15:0] tree_activation;  // Scanner.java:62
  reg valid;  // Scanner.java:64
  reg [3:0] pending;  // Scanner.java:65
  wire advance;  // Scanner.java:66
  reg signed [15:0] held0;  // Scanner.java:70
  reg signed [15:0] held1;  // Scanner.java:70
  reg signed [15:0] held2;  // Scanner.java:70
  reg signed [15:0] held3;  // Scanner.java:70
  wire [3:0] arriving;  // Scanner.java:75
  wire [3:0] after;  // Scanner.java:78
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

  assign arriving = {data3 != 16'sd0, data2 != 16'sd0, data1 != 16'sd0, data0 != 16'sd0};  // Scanner.java:75
  assign after = pending & (~tree_first);  // Scanner.java:78
  assign offers = valid && tree_any;  // Scanner.java:79
  assign pushes = offers && (!any_full);  // Scanner.java:80
  assign passed = valid && ((!tree_any) || (pushes && (after == 4'd0)));  // Scanner.java:81
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
  assign item_column = column + {11'd0, tree_lane};  // Scanner.java:129
  assign item_activation = tree_activation;  // Scanner.java:130
  assign item_base = base;  // Scanner.java:131
  assign item_minimum = minimum;  // Scanner.java:132

  LeadingNonZero tree (  // Scanner.java:62
    .pending(pending),
    .activation0(held0),
    .activation1(held1),
    .activation2(held2),
    .activation3(held3),
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
