`default_nettype none

module PrunusArray (  // PrunusArray
  input wire clk,
  input wire rst,
  input wire cfg_write,  // PrunusArray.configuration
  input wire [6:0] cfg_address,  // PrunusArray.configuration
  input wire [31:0] cfg_data,  // PrunusArray.configuration
  input wire start,  // PrunusArray.control
  input wire [1:0] command,  // PrunusArray.control
  output wire busy,  // PrunusArray.control
  output wire [1:0] bus_push,  // PrunusArray.scan
  output wire [3:0] bus_pop,  // PrunusArray.scan
  input wire dma_write,  // Dma.of
  input wire dma_read,  // Dma.of
  input wire dma_memory,  // Dma.of
  input wire [12:0] dma_address,  // Dma.of
  input wire [63:0] dma_data,  // Dma.of
  input wire acc_read,  // PrunusArray.memories
  input wire [10:0] acc_address,  // PrunusArray.memories
  output wire [63:0] dma_word,  // PrunusArray.memories
  output wire [127:0] acc_word,  // PrunusArray.memories
  input wire load_write,  // PrunusArray.loading
  input wire load_all,  // PrunusArray.loading
  input wire [1:0] load_pe,  // PrunusArray.loading
  input wire [2:0] load_target,  // PrunusArray.loading
  input wire [13:0] load_address,  // PrunusArray.loading
  input wire [63:0] load_data,  // PrunusArray.loading
  input wire [3:0] counter_number,  // PrunusArray.counters
  input wire [1:0] counter_pe,  // PrunusArray.counters
  output wire [31:0] counter_value  // PrunusArray.counters
);
  wire registers_source_memory;  // PrunusArray
  wire [12:0] registers_source_address;  // PrunusArray
  wire [12:0] registers_source_last;  // PrunusArray
  wire [13:0] registers_source_capacity;  // PrunusArray
  wire [12:0] registers_source_step;  // PrunusArray
  wire registers_target_memory;  // PrunusArray
  wire [12:0] registers_target_address;  // PrunusArray
  wire [12:0] registers_target_last;  // PrunusArray
  wire [13:0] registers_target_capacity;  // PrunusArray
  wire [15:0] registers_target_words;  // PrunusArray
  wire [12:0] registers_target_step;  // PrunusArray
  wire registers_weight_half;  // PrunusArray
  wire [31:0] registers_scan_words;  // PrunusArray
  wire [31:0] registers_scan_pixel_words;  // PrunusArray
  wire [15:0] registers_scan_width;  // PrunusArray
  wire registers_scan_own;  // PrunusArray
  wire [15:0] registers_scan_row_stride;  // PrunusArray
  wire [15:0] registers_scan_pixel_stride;  // PrunusArray
  wire [15:0] registers_scan_row_phase;  // PrunusArray
  wire [15:0] registers_scan_pixel_phase;  // PrunusArray
  wire [12:0] registers_scan_column;  // PrunusArray
  wire [12:0] registers_scan_pixel_column;  // PrunusArray
  wire [12:0] registers_scan_word_step;  // PrunusArray
  wire [12:0] registers_scan_pixel_step;  // PrunusArray
  wire [12:0] registers_scan_row_step;  // PrunusArray
  wire [10:0] registers_scan_base;  // PrunusArray
  wire [10:0] registers_scan_pixel_base;  // PrunusArray
  wire [10:0] registers_scan_word_base;  // PrunusArray
  wire [10:0] registers_scan_minimum;  // PrunusArray
  wire [10:0] registers_row_size;  // PrunusArray
  wire [10:0] registers_sweep_address;  // PrunusArray
  wire [10:0] registers_sweep_pixel;  // PrunusArray
  wire [15:0] registers_sweep_width;  // PrunusArray
  wire [15:0] registers_sweep_rows;  // PrunusArray
  wire [8:0] registers_sweep_locals;  // PrunusArray
  wire [10:0] registers_channel_width;  // PrunusArray
  wire registers_add_other;  // PrunusArray
  wire [5:0] registers_other_shift;  // PrunusArray
  wire [14:0] registers_clamp;  // PrunusArray
  wire registers_relu;  // PrunusArray
  wire registers_pool_average;  // PrunusArray
  wire registers_pool_inside;  // PrunusArray
  wire [16:0] registers_pool_multiplier;  // PrunusArray
  wire registers_pool_second;  // PrunusArray
  wire [3:0] registers_pool_shift;  // PrunusArray
  wire [3:0] registers_second_shift;  // PrunusArray
  wire registers_second_memory;  // PrunusArray
  wire [12:0] registers_second_distance;  // PrunusArray
  wire [15:0] registers_pool_rows;  // PrunusArray
  wire [15:0] registers_pool_columns;  // PrunusArray
  wire [15:0] registers_pool_row_stride;  // PrunusArray
  wire [15:0] registers_pool_column_stride;  // PrunusArray
  wire [15:0] registers_pool_height;  // PrunusArray
  wire [15:0] registers_pool_width;  // PrunusArray
  wire [15:0] registers_pool_output_rows;  // PrunusArray
  wire [15:0] registers_pool_output_width;  // PrunusArray
  wire [15:0] registers_pool_row_end;  // PrunusArray
  wire [15:0] registers_pool_column_end;  // PrunusArray
  wire [12:0] registers_pool_pixel_step;  // PrunusArray
  wire [12:0] registers_pool_line_step;  // PrunusArray
  wire [12:0] registers_pool_column_partial;  // PrunusArray
  wire [12:0] registers_pool_column_step;  // PrunusArray
  wire [12:0] registers_pool_row_partial;  // PrunusArray
  wire [12:0] registers_pool_row_step;  // PrunusArray
  wire registers_split;  // PrunusArray
  wire sequencer_split;  // PrunusArray
  wire sequencer_load;  // PrunusArray
  wire sequencer_busy;  // PrunusArray
  wire sequencer_sweeping;  // PrunusArray
  wire sequencer_streaming;  // PrunusArray
  wire sequencer_draining;  // PrunusArray
  wire sequencer_pooling;  // PrunusArray
  wire [1:0] sequencer_by_peer;  // PrunusArray
  wire [1:0] sequencer_by_scan;  // PrunusArray
  wire [1:0] sequencer_at_barrier;  // PrunusArray
  wire sequencer_initialised;  // PrunusArray
  wire sequencer_drained;  // PrunusArray
  wire sequencer_filled;  // PrunusArray
  wire sweep_sweep_valid;  // PrunusArray
  wire [10:0] sweep_sweep_address;  // PrunusArray
  wire [7:0] sweep_sweep_local;  // PrunusArray
  wire sweep_last;  // PrunusArray
  wire [12:0] pool_sweep_address;  // PrunusArray
  wire pool_sweep_first;  // PrunusArray
  wire pool_sweep_last;  // PrunusArray
  wire pool_sweep_final_one;  // PrunusArray
  wire [12:0] target_address;  // PrunusArray
  wire [1:0] lanes_read_mask;  // PrunusArray
  wire [1:0] lanes_write_mask;  // PrunusArray
  wire [1:0] lanes_clear_mask;  // PrunusArray
  wire lanes_read_word;  // PrunusArray
  wire lanes_write_word;  // PrunusArray
  wire [1:0] group_words_left;  // PrunusArray.control
  wire [1:0] group_blocked;  // PrunusArray.control
  wire [1:0] group_idle;  // PrunusArray.control
  wire group_control_own;  // PrunusArray.scan
  wire [1:0] group_waits_by_peer;  // PrunusArray.scan
  wire [1:0] group_waits_by_scan;  // PrunusArray.scan
  wire [1:0] group_waits_at_barrier;  // PrunusArray.scan
  wire [1:0] group_push;  // PrunusArray.scan
  wire [3:0] group_pop;  // PrunusArray.scan
  reg tree_1;  // PrunusArray.delayed
  wire summed;  // PrunusArray.summed
  wire [12:0] other_address;  // PrunusArray.reads
  wire reads_other;  // PrunusArray.reads
  wire group_control_add_other;  // PrunusArray.reads
  wire second;  // PrunusArray.reads
  wire [12:0] distant;  // PrunusArray.reads
  wire act_read;  // PrunusArray.reads
  wire act_read_memory;  // PrunusArray.reads
  wire [12:0] act_read_address;  // PrunusArray.reads
  reg pool_reduces;  // PrunusArray.reads
  reg pool_reduces_first;  // PrunusArray.reads
  wire reciprocal_count_inside;  // PrunusArray.reads
  wire [16:0] reciprocal_multiplier;  // PrunusArray.reads
  reg [3:0] pool_shifts;  // PrunusArray.reads
  wire group_control_average;  // PrunusArray.reads
  reg drain_1;  // PrunusArray.delayed
  reg drain_2;  // PrunusArray.delayed
  reg drain_3;  // PrunusArray.delayed
  reg drain_4;  // PrunusArray.delayed
  reg pool_1;  // PrunusArray.delayed
  reg pool_2;  // PrunusArray.delayed
  reg pool_3;  // PrunusArray.delayed
  reg pool_4;  // PrunusArray.delayed
  wire made;  // PrunusArray.writes
  wire act_write;  // PrunusArray.writes
  wire act_write_memory;  // PrunusArray.writes
  wire [12:0] act_write_address;  // PrunusArray.writes
  wire [63:0] group_dma_data;  // PrunusArray.writes
  wire group_control_relu;  // PrunusArray.memories
  wire [63:0] group_activation;  // PrunusArray.memories
  wire [127:0] group_accumulator;  // PrunusArray.memories
  wire [3:0] load_one;  // PrunusArray.loading
  wire [3:0] load_chosen;  // PrunusArray.loading
  wire [3:0] group_loads;  // PrunusArray.loading
  wire [127:0] group_counter;  // PrunusArray.counters
  wire [31:0] pe_value;  // PrunusArray.counters
  reg [31:0] cycles_count;  // PrunusArray.counters
  reg [31:0] initialise_count;  // PrunusArray.counters
  reg [31:0] drain_count;  // PrunusArray.counters
  reg [31:0] fill_count;  // PrunusArray.counters
  wire [3:0] group_reads;  // PrunusArray.groups
  wire [3:0] group_writes;  // PrunusArray.groups
  wire [3:0] group_clears;  // PrunusArray.groups
  wire [1:0] bus_mine;  // PrunusArray.groups
  wire bus_any;  // PrunusArray.groups
  wire bus_last;  // PrunusArray.groups
  wire bus_full;  // PrunusArray.groups
  wire [1:0] bus_lane;  // PrunusArray.groups
  wire signed [15:0] bus_activation;  // PrunusArray.groups
  wire [1:0] group_found_any;  // PrunusArray.groups
  wire [1:0] group_found_last;  // PrunusArray.groups
  wire [1:0] group_full;  // PrunusArray.groups
  wire [1:0] group_found_lane;  // PrunusArray.groups
  wire [31:0] group_found_activation;  // PrunusArray.groups
  wire group_joint_split;  // PrunusArray.groups
  wire [1:0] group_joint_mine;  // PrunusArray.groups
  wire [1:0] biased;  // PrunusArray.groups
  wire [1:0] group_biased;  // PrunusArray.groups
  wire [63:0] sum_total;  // PrunusArray.groups
  wire [9:0] sum_total_shift;  // PrunusArray.groups
  wire [19:0] group_shifts;  // PrunusArray.groups
  wire unused_ok;

  assign busy = sequencer_busy;  // PrunusArray.control
  assign group_control_own = registers_scan_own;  // PrunusArray.scan
  assign group_waits_by_peer = sequencer_by_peer;  // PrunusArray.scan
  assign group_waits_by_scan = sequencer_by_scan;  // PrunusArray.scan
  assign group_waits_at_barrier = sequencer_at_barrier;  // PrunusArray.scan
  assign bus_push = group_push;  // PrunusArray.scan
  assign bus_pop = group_pop;  // PrunusArray.scan

  always @(posedge clk) begin
    if (rst) begin
      tree_1 <= 1'b0;  // PrunusArray.delayed
      drain_1 <= 1'b0;  // PrunusArray.delayed
      drain_2 <= 1'b0;  // PrunusArray.delayed
      drain_3 <= 1'b0;  // PrunusArray.delayed
      drain_4 <= 1'b0;  // PrunusArray.delayed
      pool_1 <= 1'b0;  // PrunusArray.delayed
      pool_2 <= 1'b0;  // PrunusArray.delayed
      pool_3 <= 1'b0;  // PrunusArray.delayed
      pool_4 <= 1'b0;  // PrunusArray.delayed
    end else begin
      tree_1 <= sequencer_draining && registers_split;  // PrunusArray.delayed
      drain_1 <= summed;  // PrunusArray.delayed
      drain_2 <= drain_1;  // PrunusArray.delayed
      drain_3 <= drain_2;  // PrunusArray.delayed
      drain_4 <= drain_3;  // PrunusArray.delayed
      pool_1 <= pool_sweep_last;  // PrunusArray.delayed
      pool_2 <= pool_1;  // PrunusArray.delayed
      pool_3 <= pool_2;  // PrunusArray.delayed
      pool_4 <= pool_3;  // PrunusArray.delayed
    end
  end

  assign summed = registers_split ? tree_1 : sequencer_draining;  // PrunusArray.summed
  assign reads_other = summed && registers_add_other;  // PrunusArray.reads
  assign group_control_add_other = registers_add_other;  // PrunusArray.reads
  assign second = sequencer_pooling && registers_pool_second && (!pool_sweep_first);  // PrunusArray.reads
  assign distant = pool_sweep_address + registers_second_distance;  // PrunusArray.reads
  assign act_read = reads_other || sequencer_pooling || dma_read;  // PrunusArray.reads
  assign act_read_memory = sequencer_busy ? (second ? registers_second_memory : registers_source_memory) : dma_memory;
      // PrunusArray.reads
  assign act_read_address = reads_other ? other_address : (sequencer_pooling ? (second ? distant : pool_sweep_address) :
      dma_address);  // PrunusArray.reads

  always @(posedge clk) begin
    pool_reduces <= sequencer_pooling;  // PrunusArray.reads
    pool_reduces_first <= pool_sweep_first;  // PrunusArray.reads
    pool_shifts <= registers_pool_second ? (second ? registers_second_shift : registers_pool_shift) : 4'd0;
        // PrunusArray.reads
  end

  assign reciprocal_count_inside = registers_pool_inside;  // PrunusArray.reads
  assign group_control_average = registers_pool_average;  // PrunusArray.reads
  assign made = drain_4 || pool_4;  // PrunusArray.writes
  assign act_write = made || dma_write;  // PrunusArray.writes
  assign act_write_memory = sequencer_busy ? registers_target_memory : dma_memory;  // PrunusArray.writes
  assign act_write_address = made ? target_address : dma_address;  // PrunusArray.writes
  assign group_dma_data = dma_data;  // PrunusArray.writes
  assign group_control_relu = registers_relu;  // PrunusArray.memories
  assign dma_word = group_activation;  // PrunusArray.memories
  assign acc_word = group_accumulator;  // PrunusArray.memories
  assign load_one = 4'd1 << load_pe;  // PrunusArray.loading
  assign load_chosen = load_one | {4{load_all}};  // PrunusArray.loading
  assign group_loads = load_chosen;  // PrunusArray.loading
  assign pe_value = group_counter[{5'd0, counter_pe} * 7'd32 +: 32];  // PrunusArray.counters

  always @(posedge clk) begin
    if (rst) begin
      cycles_count <= 32'd0;  // PrunusArray.counters
    end else if (sequencer_load) begin
      cycles_count <= 32'd0;  // PrunusArray.counters
    end else if (sequencer_busy) begin
      cycles_count <= cycles_count + 32'd1;  // PrunusArray.counters
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      initialise_count <= 32'd0;  // PrunusArray.counters
    end else if (sequencer_load) begin
      initialise_count <= 32'd0;  // PrunusArray.counters
    end else if (sequencer_initialised) begin
      initialise_count <= initialise_count + 32'd1;  // PrunusArray.counters
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      drain_count <= 32'd0;  // PrunusArray.counters
    end else if (sequencer_load) begin
      drain_count <= 32'd0;  // PrunusArray.counters
    end else if (sequencer_drained) begin
      drain_count <= drain_count + 32'd1;  // PrunusArray.counters
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      fill_count <= 32'd0;  // PrunusArray.counters
    end else if (sequencer_load) begin
      fill_count <= 32'd0;  // PrunusArray.counters
    end else if (sequencer_filled) begin
      fill_count <= fill_count + 32'd1;  // PrunusArray.counters
    end
  end

  assign counter_value = (counter_number == 4'd10) ? fill_count : ((counter_number == 4'd9) ? drain_count :
      ((counter_number == 4'd8) ? initialise_count : ((counter_number == 4'd7) ? cycles_count : pe_value)));
      // PrunusArray.counters
  assign sequencer_split = registers_split;  // PrunusArray.groups
  assign group_reads = {lanes_read_mask[0], lanes_read_mask[1], lanes_read_mask[1], lanes_read_mask[0]};
      // PrunusArray.groups
  assign group_writes = {lanes_write_mask[0], lanes_write_mask[1], lanes_write_mask[1], lanes_write_mask[0]};
      // PrunusArray.groups
  assign group_clears = {lanes_clear_mask[0], lanes_clear_mask[1], lanes_clear_mask[1], lanes_clear_mask[0]};
      // PrunusArray.groups
  assign group_joint_split = registers_split;  // PrunusArray.groups
  assign group_joint_mine = bus_mine;  // PrunusArray.groups
  assign biased = {!registers_split, 1'b1};  // PrunusArray.groups
  assign group_biased = biased;  // PrunusArray.groups

  ConfigRegisters registers (  // PrunusArray
    .clk(clk),
    .write(cfg_write),
    .address(cfg_address),
    .data(cfg_data),
    .source_memory(registers_source_memory),
    .source_address(registers_source_address),
    .source_last(registers_source_last),
    .source_capacity(registers_source_capacity),
    .source_step(registers_source_step),
    .target_memory(registers_target_memory),
    .target_address(registers_target_address),
    .target_last(registers_target_last),
    .target_capacity(registers_target_capacity),
    .target_words(registers_target_words),
    .target_step(registers_target_step),
    .weight_half(registers_weight_half),
    .scan_words(registers_scan_words),
    .scan_pixel_words(registers_scan_pixel_words),
    .scan_width(registers_scan_width),
    .scan_own(registers_scan_own),
    .scan_row_stride(registers_scan_row_stride),
    .scan_pixel_stride(registers_scan_pixel_stride),
    .scan_row_phase(registers_scan_row_phase),
    .scan_pixel_phase(registers_scan_pixel_phase),
    .scan_column(registers_scan_column),
    .scan_pixel_column(registers_scan_pixel_column),
    .scan_word_step(registers_scan_word_step),
    .scan_pixel_step(registers_scan_pixel_step),
    .scan_row_step(registers_scan_row_step),
    .scan_base(registers_scan_base),
    .scan_pixel_base(registers_scan_pixel_base),
    .scan_word_base(registers_scan_word_base),
    .scan_minimum(registers_scan_minimum),
    .row_size(registers_row_size),
    .sweep_address(registers_sweep_address),
    .sweep_pixel(registers_sweep_pixel),
    .sweep_width(registers_sweep_width),
    .sweep_rows(registers_sweep_rows),
    .sweep_locals(registers_sweep_locals),
    .channel_width(registers_channel_width),
    .add_other(registers_add_other),
    .other_shift(registers_other_shift),
    .clamp(registers_clamp),
    .relu(registers_relu),
    .pool_average(registers_pool_average),
    .pool_inside(registers_pool_inside),
    .pool_multiplier(registers_pool_multiplier),
    .pool_second(registers_pool_second),
    .pool_shift(registers_pool_shift),
    .second_shift(registers_second_shift),
    .second_memory(registers_second_memory),
    .second_distance(registers_second_distance),
    .pool_rows(registers_pool_rows),
    .pool_columns(registers_pool_columns),
    .pool_row_stride(registers_pool_row_stride),
    .pool_column_stride(registers_pool_column_stride),
    .pool_height(registers_pool_height),
    .pool_width(registers_pool_width),
    .pool_output_rows(registers_pool_output_rows),
    .pool_output_width(registers_pool_output_width),
    .pool_row_end(registers_pool_row_end),
    .pool_column_end(registers_pool_column_end),
    .pool_pixel_step(registers_pool_pixel_step),
    .pool_line_step(registers_pool_line_step),
    .pool_column_partial(registers_pool_column_partial),
    .pool_column_step(registers_pool_column_step),
    .pool_row_partial(registers_pool_row_partial),
    .pool_row_step(registers_pool_row_step),
    .split(registers_split)
  );

  Sequencer sequencer (  // PrunusArray
    .clk(clk),
    .rst(rst),
    .start(start),
    .command(command),
    .sweep_last(sweep_last),
    .pool_last(pool_sweep_final_one),
    .words_left(group_words_left),
    .blocked(group_blocked),
    .all_idle(&group_idle),
    .split(sequencer_split),
    .load(sequencer_load),
    .busy(sequencer_busy),
    .sweeping(sequencer_sweeping),
    .streaming(sequencer_streaming),
    .draining(sequencer_draining),
    .pooling(sequencer_pooling),
    .by_peer(sequencer_by_peer),
    .by_scan(sequencer_by_scan),
    .at_barrier(sequencer_at_barrier),
    .initialised(sequencer_initialised),
    .drained(sequencer_drained),
    .filled(sequencer_filled)
  );

  AccumulatorSweep sweep (  // PrunusArray
    .clk(clk),
    .load(sequencer_load),
    .running(sequencer_sweeping),
    .first_row(registers_sweep_address),
    .first_pixel(registers_sweep_pixel),
    .width(registers_sweep_width),
    .rows(registers_sweep_rows),
    .locals(registers_sweep_locals),
    .row_size(registers_row_size),
    .channel_width(registers_channel_width),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .last(sweep_last)
  );

  PoolSweep pool_sweep (  // PrunusArray
    .clk(clk),
    .load(sequencer_load),
    .running(sequencer_pooling),
    .first_address(registers_source_address),
    .ring_last(registers_source_last),
    .ring_capacity(registers_source_capacity),
    .words(registers_target_words),
    .output_rows(registers_pool_output_rows),
    .output_width(registers_pool_output_width),
    .pixel_step(registers_pool_pixel_step),
    .line_step(registers_pool_line_step),
    .row_size(registers_pool_rows),
    .column_size(registers_pool_columns),
    .row_stride(registers_pool_row_stride),
    .column_stride(registers_pool_column_stride),
    .height(registers_pool_height),
    .width(registers_pool_width),
    .first_row_end(registers_pool_row_end),
    .first_column_end(registers_pool_column_end),
    .row_partial(registers_pool_row_partial),
    .row_step(registers_pool_row_step),
    .column_partial(registers_pool_column_partial),
    .column_step(registers_pool_column_step),
    .address(pool_sweep_address),
    .first(pool_sweep_first),
    .last(pool_sweep_last),
    .final_one(pool_sweep_final_one)
  );

  MapAddress target (  // PrunusArray
    .clk(clk),
    .load(sequencer_load),
    .next(made && lanes_write_word),
    .first(registers_target_address),
    .last(registers_target_last),
    .capacity(registers_target_capacity),
    .words(registers_target_words),
    .pixel_step(registers_target_step),
    .address(target_address)
  );

  genvar group__i;
  generate
    for (group__i = 0; group__i < 2; group__i = group__i + 1) begin : group
      LaneGroup group (  // PrunusArray
        .clk(clk),
        .rst(rst),
        .control_clear(sequencer_load),
        .control_half(registers_weight_half),
        .control_own(group_control_own),
        .control_add_other(group_control_add_other),
        .control_other_shift(registers_other_shift[4:0]),
        .control_clamp(registers_clamp),
        .control_relu(group_control_relu),
        .control_average(group_control_average),
        .control_multiplier(reciprocal_multiplier),
        .control_pooling(pool_reduces),
        .control_pool_first(pool_reduces_first),
        .control_pool_shift(pool_shifts),
        .control_writes_pool(pool_4),
        .control_host_read(acc_read),
        .control_host_address(acc_address),
        .control_dma_write(dma_write),
        .control_counter(counter_number),
        .scan_source_address(registers_source_address),
        .scan_source_last(registers_source_last),
        .scan_source_capacity(registers_source_capacity),
        .scan_scan_words(registers_scan_words),
        .scan_scan_pixel_words(registers_scan_pixel_words),
        .scan_scan_width(registers_scan_width),
        .scan_scan_row_stride(registers_scan_row_stride),
        .scan_scan_pixel_stride(registers_scan_pixel_stride),
        .scan_scan_row_phase(registers_scan_row_phase),
        .scan_scan_pixel_phase(registers_scan_pixel_phase),
        .scan_scan_column(registers_scan_column),
        .scan_scan_pixel_column(registers_scan_pixel_column),
        .scan_scan_word_step(registers_scan_word_step),
        .scan_scan_pixel_step(registers_scan_pixel_step),
        .scan_scan_row_step(registers_scan_row_step),
        .scan_scan_base(registers_scan_base),
        .scan_scan_pixel_base(registers_scan_pixel_base),
        .scan_scan_word_base(registers_scan_word_base),
        .scan_scan_minimum(registers_scan_minimum),
        .scan_row_size(registers_row_size),
        .streaming(sequencer_streaming),
        .waits_by_peer(group_waits_by_peer[group__i]),
        .waits_by_scan(group_waits_by_scan[group__i]),
        .waits_at_barrier(group_waits_at_barrier[group__i]),
        .load_write(load_write),
        .load_target(load_target),
        .load_address(load_address),
        .load_data(load_data),
        .loads(group_loads[group__i*2 +: 2]),
        .sweep_valid(sweep_sweep_valid),
        .sweep_address(sweep_sweep_address),
        .sweep_local(sweep_sweep_local),
        .access_read(act_read),
        .access_read_memory(act_read_memory),
        .access_read_address(act_read_address),
        .access_write(act_write),
        .access_write_memory(act_write_memory),
        .access_write_address(act_write_address),
        .dma_data(group_dma_data[group__i*32 +: 32]),
        .joint_split(group_joint_split),
        .joint_any(bus_any),
        .joint_last(bus_last),
        .joint_full(bus_full),
        .joint_mine(group_joint_mine[group__i]),
        .joint_lane(bus_lane),
        .joint_activation(bus_activation),
        .found_any(group_found_any[group__i]),
        .found_last(group_found_last[group__i]),
        .found_lane(group_found_lane[group__i]),
        .found_activation(group_found_activation[group__i*16 +: 16]),
        .full(group_full[group__i]),
        .biased(group_biased[group__i]),
        .reads(group_reads[group__i*2 +: 2]),
        .writes(group_writes[group__i*2 +: 2]),
        .clears(group_clears[group__i*2 +: 2]),
        .totals(sum_total),
        .total_shifts(sum_total_shift),
        .shifts(group_shifts[group__i*10 +: 10]),
        .words_left(group_words_left[group__i]),
        .blocked(group_blocked[group__i]),
        .idle(group_idle[group__i]),
        .push(group_push[group__i]),
        .pop(group_pop[group__i*2 +: 2]),
        .activation(group_activation[group__i*32 +: 32]),
        .accumulator(group_accumulator[group__i*64 +: 64]),
        .counter(group_counter[group__i*64 +: 64])
      );
    end
  endgenerate

  DrainLanes lanes (  // PrunusArray
    .clk(clk),
    .rst(rst),
    .load(sequencer_load),
    .locals(registers_sweep_locals),
    .reads(reads_other && registers_split),
    .writes(drain_4 && registers_split),
    .read_mask(lanes_read_mask),
    .write_mask(lanes_write_mask),
    .clear_mask(lanes_clear_mask),
    .read_word(lanes_read_word),
    .write_word(lanes_write_word)
  );

  MapAddress other (  // PrunusArray.reads
    .clk(clk),
    .load(sequencer_load),
    .next(reads_other && lanes_read_word),
    .first(registers_source_address),
    .last(registers_source_last),
    .capacity(registers_source_capacity),
    .words(registers_target_words),
    .pixel_step(registers_source_step),
    .address(other_address)
  );

  Reciprocal reciprocal (  // PrunusArray.reads
    .clk(clk),
    .valid(pool_reduces),
    .first(pool_reduces_first),
    .count_inside(reciprocal_count_inside),
    .fixed(registers_pool_multiplier),
    .multiplier(reciprocal_multiplier)
  );

  JointBus bus (  // PrunusArray.groups
    .group_any(group_found_any),
    .group_last(group_found_last),
    .group_full(group_full),
    .group_lane(group_found_lane),
    .group_activation(group_found_activation),
    .mine(bus_mine),
    .any(bus_any),
    .last(bus_last),
    .full(bus_full),
    .lane(bus_lane),
    .activation(bus_activation)
  );

  GroupSum sum (  // PrunusArray.groups
    .clk(clk),
    .sums(group_accumulator),
    .shifts(group_shifts[9:0]),
    .total(sum_total),
    .total_shift(sum_total_shift)
  );

  assign unused_ok = &{1'b0, registers_other_shift[5], group_shifts};
endmodule

`default_nettype wire
