# spark-submit spark_pipe.py IN OUT: a request a line in IN, an answer a line in OUT, each partition through one batch.
import sys

from pyspark.sql import SparkSession

BATCH = "sh -c 'parallax batch check --jobs 1; status=$?; [ $status -eq 3 ] || exit $status'"

spark = SparkSession.builder.appName("parallax").getOrCreate()
requests = spark.sparkContext.textFile(sys.argv[1])
requests.pipe(BATCH, checkCode=True).saveAsTextFile(sys.argv[2])
spark.stop()
