`default_nettype none

module PoolSweep (  // PoolSweep.java:45
  input wire clk,
  input wire load,  // PoolSweep.java:47
  input wire running,  // PoolSweep.java:48
  input wire [12:0] first_address,  // PoolSweep.java:49
  input wire [12:0] ring_last,  // PoolSweep.java:50
  input wire [13:0] ring_capacity,  // PoolSweep.java:51
  input wire [15:0] words,  // PoolSweep.java:52
  input wire [15:0] output_rows,  // PoolSweep.java:53
  input wire [15:0] output_width,  // PoolSweep.java:54
  input wire [12:0] pixel_step,  // PoolSweep.java:55
  input wire [12:0] line_step,  // PoolSweep.java:56
  input wire [15:0] row_size,  // PoolSweep.java:57
  input wire [15:0] column_size,  // PoolSweep.java:58
  input wire [15:0] stride,  // PoolSweep.java:59
  input wire [15:0] height,  // PoolSweep.java:60
  input wire [15:0] width,  // PoolSweep.java:61
  input wire [15:0] first_row_end,  // PoolSweep.java:62
  input wire [15:0] first_column_end,  // PoolSweep.java:63
  input wire [12:0] row_partial,  // PoolSweep.java:64
  input wire [12:0] row_step,  // PoolSweep.java:65
  input wire [12:0] column_partial,  // PoolSweep.java:66
  input wire [12:0] column_step,  // PoolSweep.java:67
  output wire [12:0] address,  // PoolSweep.java:171
  output wire first,  // PoolSweep.java:172
  output wire last,  // PoolSweep.java:173
  output wire final_one  // PoolSweep.java:174
);
  wire [15:0] rows_first_begin;  // PoolSweep.java:68
  wire [15:0] rows_next_begin;  // PoolSweep.java:68
  wire [15:0] rows_from;  // PoolSweep.java:68
  wire [12:0] rows_step;  // PoolSweep.java:68
  wire rows_last;  // PoolSweep.java:68
  wire [15:0] columns_first_begin;  // PoolSweep.java:69
  wire [15:0] columns_next_begin;  // PoolSweep.java:69
  wire [15:0] columns_from;  // PoolSweep.java:69
  wire [12:0] columns_step;  // PoolSweep.java:69
  wire columns_last;  // PoolSweep.java:69
  reg [15:0] output_row;  // PoolSweep.java:83
  reg [15:0] output_column;  // PoolSweep.java:84
  reg [15:0] word;  // PoolSweep.java:85
  reg [15:0] y;  // PoolSweep.java:86
  reg [15:0] x;  // PoolSweep.java:87
  reg fresh;  // PoolSweep.java:88
  reg [12:0] row_at;  // PoolSweep.java:91
  reg [12:0] window_at;  // PoolSweep.java:92
  reg [12:0] word_at;  // PoolSweep.java:93
  reg [12:0] line_at;  // PoolSweep.java:94
  reg [12:0] at;  // PoolSweep.java:95
  wire last_word;  // PoolSweep.java:97
  wire last_column;  // PoolSweep.java:98
  wire last_row;  // PoolSweep.java:99
  wire move_line;  // PoolSweep.java:100
  wire move_word;  // PoolSweep.java:101
  wire move_window;  // PoolSweep.java:102
  wire move_row;  // PoolSweep.java:103
  wire [12:0] next_address_sum;  // PoolSweep.java:105
  reg [12:0] from;  // PoolSweep.java:106
  reg [12:0] step;  // PoolSweep.java:107
  wire [12:0] moved;  // PoolSweep.java:141
  wire new_row;  // PoolSweep.java:143
  wire new_window;  // PoolSweep.java:144
  wire new_word;  // PoolSweep.java:145
  wire new_line;  // PoolSweep.java:146

  assign last_word = (word + 16'd1) == words;  // PoolSweep.java:97
  assign last_column = (output_column + 16'd1) == output_width;  // PoolSweep.java:98
  assign last_row = (output_row + 16'd1) == output_rows;  // PoolSweep.java:99
  assign move_line = columns_last;  // PoolSweep.java:100
  assign move_word = move_line && rows_last;  // PoolSweep.java:101
  assign move_window = move_word && last_word;  // PoolSweep.java:102
  assign move_row = move_window && last_column;  // PoolSweep.java:103

  always @* begin
    if (move_row) begin
      from = row_at;  // PoolSweep.java:111
      step = rows_step;  // PoolSweep.java:112
    end else if (move_window) begin
      from = window_at;  // PoolSweep.java:117
      step = columns_step;  // PoolSweep.java:118
    end else if (move_word) begin
      from = word_at;  // PoolSweep.java:123
      step = 13'd1;  // PoolSweep.java:124
    end else if (move_line) begin
      from = line_at;  // PoolSweep.java:129
      step = line_step;  // PoolSweep.java:130
    end else begin
      from = at;  // PoolSweep.java:134
      step = pixel_step;  // PoolSweep.java:135
    end
  end

  assign moved = load ? first_address : next_address_sum;  // PoolSweep.java:141
  assign new_row = load || (running && move_row);  // PoolSweep.java:143
  assign new_window = load || (running && move_window);  // PoolSweep.java:144
  assign new_word = load || (running && move_word);  // PoolSweep.java:145
  assign new_line = load || (running && move_line);  // PoolSweep.java:146

  always @(posedge clk) begin
    if (new_row) begin
      row_at <= moved;  // PoolSweep.java:147
    end
  end

  always @(posedge clk) begin
    if (new_window) begin
      window_at <= moved;  // PoolSweep.java:148
    end
  end

  always @(posedge clk) begin
    if (new_word) begin
      word_at <= moved;  // PoolSweep.java:149
    end
  end

  always @(posedge clk) begin
    if (new_line) begin
      line_at <= moved;  // PoolSweep.java:150
    end
  end

  always @(posedge clk) begin
    if (load || running) begin
      at <= moved;  // PoolSweep.java:151
    end
  end

  always @(posedge clk) begin
    if (new_word) begin
      y <= load ? rows_first_begin : (move_row ? rows_next_begin : rows_from);  // PoolSweep.java:156
    end else if (new_line) begin
      y <= y + 16'd1;  // PoolSweep.java:156
    end
  end

  always @(posedge clk) begin
    if (new_line) begin
      x <= new_row ? columns_first_begin : (move_window ? columns_next_begin : columns_from);  // PoolSweep.java:157
    end else if (running) begin
      x <= x + 16'd1;  // PoolSweep.java:157
    end
  end

  always @(posedge clk) begin
    if (new_window) begin
      word <= 16'd0;  // PoolSweep.java:158
    end else if (new_word) begin
      word <= word + 16'd1;  // PoolSweep.java:158
    end
  end

  always @(posedge clk) begin
    if (new_row) begin
      output_column <= 16'd0;  // PoolSweep.java:159
    end else if (new_window) begin
      output_column <= output_column + 16'd1;  // PoolSweep.java:160
    end
  end

  always @(posedge clk) begin
    if (load) begin
      output_row <= 16'd0;  // PoolSweep.java:161
    end else if (new_row) begin
      output_row <= output_row + 16'd1;  // PoolSweep.java:161
    end
  end

  always @(posedge clk) begin
    fresh <= new_word;  // PoolSweep.java:162
  end

  assign address = at;  // PoolSweep.java:171
  assign first = fresh;  // PoolSweep.java:172
  assign last = running && move_word;  // PoolSweep.java:173
  assign final_one = running && move_row && last_row;  // PoolSweep.java:174

  WindowEdge rows (  // PoolSweep.java:68
    .clk(clk),
    .load(load),
    .next(running && move_row),
    .size(row_size),
    .stride(stride),
    .length(height),
    .first_end(first_row_end),
    .partial_step(row_partial),
    .full_step(row_step),
    .at(y),
    .first_begin(rows_first_begin),
    .next_begin(rows_next_begin),
    .from(rows_from),
    .step(rows_step),
    .last(rows_last)
  );

  WindowEdge columns (  // PoolSweep.java:69
    .clk(clk),
    .load(new_row),
    .next(running && move_window),
    .size(column_size),
    .stride(stride),
    .length(width),
    .first_end(first_column_end),
    .partial_step(column_partial),
    .full_step(column_step),
    .at(x),
    .first_begin(columns_first_begin),
    .next_begin(columns_next_begin),
    .from(columns_from),
    .step(columns_step),
    .last(columns_last)
  );

  RingAdder next_address (  // PoolSweep.java:105
    .address(from),
    .step(step),
    .last(ring_last),
    .capacity(ring_capacity),
    .sum(next_address_sum)
  );
endmodule

`default_nettype wire
