`default_nettype none

module ScanCoordinates (  // ScanCoordinates.java:37
  input wire clk,
  input wire load,  // ScanCoordinates.java:39
  input wire next,  // ScanCoordinates.java:40
  input wire [31:0] pixel_words,  // ScanCoordinates.java:41
  input wire [15:0] width,  // ScanCoordinates.java:42
  input wire [15:0] stride,  // ScanCoordinates.java:43
  input wire [15:0] row_phase,  // ScanCoordinates.java:44
  input wire [15:0] pixel_phase,  // ScanCoordinates.java:45
  input wire [12:0] first_column,  // ScanCoordinates.java:46
  input wire [12:0] pixel_column,  // ScanCoordinates.java:47
  input wire [12:0] pixel_step,  // ScanCoordinates.java:48
  input wire [12:0] row_step,  // ScanCoordinates.java:49
  input wire [10:0] first_base,  // ScanCoordinates.java:50
  input wire [10:0] pixel_base,  // ScanCoordinates.java:51
  input wire [10:0] first_minimum,  // ScanCoordinates.java:52
  input wire [10:0] row_size,  // ScanCoordinates.java:53
  output wire [12:0] column,  // ScanCoordinates.java:144
  output wire [10:0] base,  // ScanCoordinates.java:145
  output wire [10:0] minimum  // ScanCoordinates.java:146
);
  reg [31:0] word;  // ScanCoordinates.java:55
  reg [15:0] x;  // ScanCoordinates.java:56
  reg [15:0] x_phase;  // ScanCoordinates.java:57
  reg [15:0] y_phase;  // ScanCoordinates.java:58
  reg [12:0] row_column;  // ScanCoordinates.java:59
  reg [12:0] pixel_column_q;  // ScanCoordinates.java:60
  reg [12:0] column_q;  // ScanCoordinates.java:61
  reg [10:0] row_base;  // ScanCoordinates.java:62
  reg [10:0] base_q;  // ScanCoordinates.java:63
  reg [10:0] minimum_q;  // ScanCoordinates.java:64
  wire last_word;  // ScanCoordinates.java:66
  wire last_pixel;  // ScanCoordinates.java:67
  wire last_pixel_phase;  // ScanCoordinates.java:68
  wire last_row_phase;  // ScanCoordinates.java:69
  reg [12:0] new_row_column;  // ScanCoordinates.java:72
  reg [10:0] new_row_base;  // ScanCoordinates.java:73
  wire begin_row;  // ScanCoordinates.java:91
  wire [12:0] first_of_row;  // ScanCoordinates.java:92
  wire [12:0] next_pixel;  // ScanCoordinates.java:93

  assign last_word = (word + 32'd1) == pixel_words;  // ScanCoordinates.java:66
  assign last_pixel = (x + 16'd1) == width;  // ScanCoordinates.java:67
  assign last_pixel_phase = (x_phase + 16'd1) == stride;  // ScanCoordinates.java:68
  assign last_row_phase = (y_phase + 16'd1) == stride;  // ScanCoordinates.java:69

  always @* begin
    if (load) begin
      new_row_column = first_column;  // ScanCoordinates.java:77
      new_row_base = first_base;  // ScanCoordinates.java:78
    end else if (last_row_phase) begin
      new_row_column = 13'd0;  // ScanCoordinates.java:83
      new_row_base = row_base + row_size;  // ScanCoordinates.java:84
    end else begin
      new_row_column = row_column + row_step;  // ScanCoordinates.java:88
      new_row_base = row_base;  // ScanCoordinates.java:89
    end
  end

  assign begin_row = load || (next && last_word && last_pixel);  // ScanCoordinates.java:91
  assign first_of_row = new_row_column + pixel_column;  // ScanCoordinates.java:92
  assign next_pixel = last_pixel_phase ? row_column : (pixel_column_q + pixel_step);  // ScanCoordinates.java:93

  always @(posedge clk) begin
    if (begin_row) begin
      word <= 32'd0;  // ScanCoordinates.java:98
      x <= 16'd0;  // ScanCoordinates.java:99
      x_phase <= pixel_phase;  // ScanCoordinates.java:100
      row_column <= new_row_column;  // ScanCoordinates.java:101
      pixel_column_q <= first_of_row;  // ScanCoordinates.java:102
      column_q <= first_of_row;  // ScanCoordinates.java:103
      row_base <= new_row_base;  // ScanCoordinates.java:104
      base_q <= new_row_base + pixel_base;  // ScanCoordinates.java:105
    end else if (next && last_word) begin
      word <= 32'd0;  // ScanCoordinates.java:110
      x <= x + 16'd1;  // ScanCoordinates.java:111
      pixel_column_q <= next_pixel;  // ScanCoordinates.java:112
      column_q <= next_pixel;  // ScanCoordinates.java:113
      if (last_pixel_phase) begin
        x_phase <= 16'd0;  // ScanCoordinates.java:117
        base_q <= base_q + 11'd1;  // ScanCoordinates.java:118
      end else begin
        x_phase <= x_phase + 16'd1;  // ScanCoordinates.java:120
      end
    end else if (next) begin
      word <= word + 32'd1;  // ScanCoordinates.java:125
      column_q <= column_q + 13'd64;  // ScanCoordinates.java:126
    end
  end

  always @(posedge clk) begin
    if (load) begin
      y_phase <= row_phase;  // ScanCoordinates.java:131
      minimum_q <= first_minimum;  // ScanCoordinates.java:132
    end else if (begin_row) begin
      if (last_row_phase) begin
        y_phase <= 16'd0;  // ScanCoordinates.java:140
        if (minimum_q != 11'd0) begin
          minimum_q <= minimum_q - row_size;  // ScanCoordinates.java:141
        end
      end else begin
        y_phase <= y_phase + 16'd1;  // ScanCoordinates.java:143
      end
    end
  end

  assign column = column_q;  // ScanCoordinates.java:144
  assign base = base_q;  // ScanCoordinates.java:145
  assign minimum = minimum_q;  // ScanCoordinates.java:146
endmodule

`default_nettype wire
