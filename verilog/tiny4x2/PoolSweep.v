`default_nettype none

module PoolSweep (  // PoolSweep
  input wire clk,
  input wire load,  // PoolSweep
  input wire running,  // PoolSweep
  input wire [12:0] first_address,  // PoolSweep
  input wire [12:0] ring_last,  // PoolSweep
  input wire [13:0] ring_capacity,  // PoolSweep
  input wire [15:0] words,  // PoolSweep
  input wire [15:0] output_rows,  // PoolSweep
  input wire [15:0] output_width,  // PoolSweep
  input wire [12:0] pixel_step,  // PoolSweep
  input wire [12:0] line_step,  // PoolSweep
  input wire [15:0] row_size,  // PoolSweep
  input wire [15:0] column_size,  // PoolSweep
  input wire [15:0] row_stride,  // PoolSweep
  input wire [15:0] column_stride,  // PoolSweep
  input wire [15:0] height,  // PoolSweep
  input wire [15:0] width,  // PoolSweep
  input wire [15:0] first_row_end,  // PoolSweep
  input wire [15:0] first_column_end,  // PoolSweep
  input wire [12:0] row_partial,  // PoolSweep
  input wire [12:0] row_step,  // PoolSweep
  input wire [12:0] column_partial,  // PoolSweep
  input wire [12:0] column_step,  // PoolSweep
  output wire [12:0] address,  // PoolSweep
  output wire first,  // PoolSweep
  output wire last,  // PoolSweep
  output wire final_one  // PoolSweep
);
  wire [15:0] rows_first_begin;  // PoolSweep
  wire [15:0] rows_next_begin;  // PoolSweep
  wire [15:0] rows_from;  // PoolSweep
  wire [12:0] rows_step;  // PoolSweep
  wire rows_last;  // PoolSweep
  wire [15:0] columns_first_begin;  // PoolSweep
  wire [15:0] columns_next_begin;  // PoolSweep
  wire [15:0] columns_from;  // PoolSweep
  wire [12:0] columns_step;  // PoolSweep
  wire columns_last;  // PoolSweep
  reg [15:0] output_row;  // PoolSweep
  reg [15:0] output_column;  // PoolSweep
  reg [15:0] word;  // PoolSweep
  reg [15:0] y;  // PoolSweep
  reg [15:0] x;  // PoolSweep
  reg fresh;  // PoolSweep
  reg [12:0] row_at;  // PoolSweep
  reg [12:0] window_at;  // PoolSweep
  reg [12:0] word_at;  // PoolSweep
  reg [12:0] line_at;  // PoolSweep
  reg [12:0] at;  // PoolSweep
  wire last_word;  // PoolSweep
  wire last_column;  // PoolSweep
  wire last_row;  // PoolSweep
  wire move_line;  // PoolSweep
  wire move_word;  // PoolSweep
  wire move_window;  // PoolSweep
  wire move_row;  // PoolSweep
  wire [12:0] next_address_sum;  // PoolSweep
  reg [12:0] from;  // PoolSweep
  reg [12:0] step;  // PoolSweep
  wire [12:0] moved;  // PoolSweep
  wire new_row;  // PoolSweep
  wire new_window;  // PoolSweep
  wire new_word;  // PoolSweep
  wire new_line;  // PoolSweep

  assign last_word = (word + 16'd1) == words;  // PoolSweep
  assign last_column = (output_column + 16'd1) == output_width;  // PoolSweep
  assign last_row = (output_row + 16'd1) == output_rows;  // PoolSweep
  assign move_line = columns_last;  // PoolSweep
  assign move_word = move_line && rows_last;  // PoolSweep
  assign move_window = move_word && last_word;  // PoolSweep
  assign move_row = move_window && last_column;  // PoolSweep

  always @* begin
    if (move_row) begin
      from = row_at;  // PoolSweep
      step = rows_step;  // PoolSweep
    end else if (move_window) begin
      from = window_at;  // PoolSweep
      step = columns_step;  // PoolSweep
    end else if (move_word) begin
      from = word_at;  // PoolSweep
      step = 13'd1;  // PoolSweep
    end else if (move_line) begin
      from = line_at;  // PoolSweep
      step = line_step;  // PoolSweep
    end else begin
      from = at;  // PoolSweep
      step = pixel_step;  // PoolSweep
    end
  end

  assign moved = load ? first_address : next_address_sum;  // PoolSweep
  assign new_row = load || (running && move_row);  // PoolSweep
  assign new_window = load || (running && move_window);  // PoolSweep
  assign new_word = load || (running && move_word);  // PoolSweep
  assign new_line = load || (running && move_line);  // PoolSweep

  always @(posedge clk) begin
    if (new_row) begin
      row_at <= moved;  // PoolSweep
    end
  end

  always @(posedge clk) begin
    if (new_window) begin
      window_at <= moved;  // PoolSweep
    end
  end

  always @(posedge clk) begin
    if (new_word) begin
      word_at <= moved;  // PoolSweep
    end
  end

  always @(posedge clk) begin
    if (new_line) begin
      line_at <= moved;  // PoolSweep
    end
  end

  always @(posedge clk) begin
    if (load || running) begin
      at <= moved;  // PoolSweep
    end
  end

  always @(posedge clk) begin
    if (new_word) begin
      y <= load ? rows_first_begin : (move_row ? rows_next_begin : rows_from);  // PoolSweep
    end else if (new_line) begin
      y <= y + 16'd1;  // PoolSweep
    end
  end

  always @(posedge clk) begin
    if (new_line) begin
      x <= new_row ? columns_first_begin : (move_window ? columns_next_begin : columns_from);  // PoolSweep
    end else if (running) begin
      x <= x + 16'd1;  // PoolSweep
    end
  end

  always @(posedge clk) begin
    if (new_window) begin
      word <= 16'd0;  // PoolSweep
    end else if (new_word) begin
      word <= word + 16'd1;  // PoolSweep
    end
  end

  always @(posedge clk) begin
    if (new_row) begin
      output_column <= 16'd0;  // PoolSweep
    end else if (new_window) begin
      output_column <= output_column + 16'd1;  // PoolSweep
    end
  end

  always @(posedge clk) begin
    if (load) begin
      output_row <= 16'd0;  // PoolSweep
    end else if (new_row) begin
      output_row <= output_row + 16'd1;  // PoolSweep
    end
  end

  always @(posedge clk) begin
    fresh <= new_word;  // PoolSweep
  end

  assign address = at;  // PoolSweep
  assign first = fresh;  // PoolSweep
  assign last = running && move_word;  // PoolSweep
  assign final_one = running && move_row && last_row;  // PoolSweep

  WindowEdge rows (  // PoolSweep
    .clk(clk),
    .load(load),
    .next(running && move_row),
    .size(row_size),
    .stride(row_stride),
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

  WindowEdge columns (  // PoolSweep
    .clk(clk),
    .load(new_row),
    .next(running && move_window),
    .size(column_size),
    .stride(column_stride),
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

  RingAdder next_address (  // PoolSweep
    .address(from),
    .step(step),
    .last(ring_last),
    .capacity(ring_capacity),
    .sum(next_address_sum)
  );
endmodule

`default_nettype wire
