package org.kouan.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.kouan.experiment.study.Block;
import org.kouan.experiment.study.ResponseColumn;
import org.kouan.experiment.study.RowsInMemory;
import org.kouan.experiment.study.StudyPlan;
import org.kouan.scenario.yaml.PortableScenario;

/**
 * A study on a cluster: {@code STUDY OUT [BLOCK]}. Every block of replications of a point is a task; executors write
 * Parquet, the driver reads it back, checks it, and goes on until every point has what it needs. Run again with the same
 * folder it adds what is missing.
 */
public final class SparkSweep {
    private static final int DEFAULT_BLOCK = 50;

    private SparkSweep() {}

    /**
     * Runs it.
     *
     * @param args the study's file; the folder of Parquet files, a path or URL that driver and executors reach; how many
     *     replications make a task, 50 by default
     */
    public static void main(String[] args) throws IOException {
        if (args.length < 2 || args.length > 3) {
            throw new IllegalArgumentException("usage: SparkSweep STUDY OUT [BLOCK]");
        }
        StudyPlan plan = StudyPlan.read(Path.of(args[0]));
        int block = args.length > 2 ? Integer.parseInt(args[2]) : DEFAULT_BLOCK;
        try (SparkSession spark =
                SparkSession.builder().appName("kouan " + plan.study().name()).getOrCreate()) {
            run(spark, plan, args[1], block);
        }
    }

    private static void run(SparkSession spark, StudyPlan plan, String out, int blockSize) {
        StructType schema = schema(plan);
        RowsInMemory rows = read(spark, plan, schema, out);
        int found = rows.sorted().size();
        List<Block> missing = plan.missing(rows, blockSize);
        // Points that stop by themselves tell what they need only when they see what they have: a job for each look.
        while (!missing.isEmpty()) {
            simulate(spark, plan, schema, out, missing);
            rows = read(spark, plan, schema, out);
            missing = plan.missing(rows, blockSize);
        }
        System.out.println("Study " + plan.id() + ": " + rows.sorted().size() + " replications, " + found
                + " of them found, in " + out);
    }

    private static void simulate(
            SparkSession spark, StudyPlan plan, StructType schema, String out, List<Block> blocks) {
        List<BlockTask> tasks =
                blocks.stream().map(block -> task(plan, block)).toList();
        JavaRDD<BlockTask> parallel = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(tasks, tasks.size());
        Dataset<Row> rows = spark.createDataFrame(parallel.flatMap(BlockTask::run), schema);
        rows.write().mode(SaveMode.Append).parquet(out);
    }

    private static BlockTask task(StudyPlan plan, Block block) {
        PortableScenario scenario = plan.portable(plan.points().get(block.point()));
        return new BlockTask(
                plan.id(),
                block.point(),
                block.from(),
                block.until(),
                scenario.text(),
                new TreeMap<>(scenario.files()),
                new ArrayList<>(
                        plan.responses().stream().map(ResponseColumn::response).toList()));
    }

    private static StructType schema(StudyPlan plan) {
        StructType schema = new StructType()
                .add("study", DataTypes.StringType, false)
                .add("point", DataTypes.IntegerType, false)
                .add("replication", DataTypes.IntegerType, false);
        for (ResponseColumn response : plan.responses()) {
            schema = schema.add(response.name(), DataTypes.DoubleType, true);
        }
        return schema;
    }

    /** What is in the folder; nothing when it is not there yet. */
    private static RowsInMemory read(SparkSession spark, StudyPlan plan, StructType schema, String out) {
        RowsInMemory rows = new RowsInMemory();
        org.apache.hadoop.fs.Path folder = new org.apache.hadoop.fs.Path(out);
        try {
            if (!folder.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(folder)) {
                return rows;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        List<org.kouan.experiment.study.Row> found = new ArrayList<>();
        for (Row row : spark.read().schema(schema).parquet(out).collectAsList()) {
            if (!row.getString(0).equals(plan.id())) {
                throw new IllegalStateException(out + " holds rows of another study, " + row.getString(0));
            }
            double[] values = new double[plan.responses().size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.isNullAt(3 + i) ? Double.NaN : row.getDouble(3 + i);
            }
            found.add(new org.kouan.experiment.study.Row(row.getInt(1), row.getInt(2) - 1, values));
        }
        rows.add(found);
        return rows;
    }
}
