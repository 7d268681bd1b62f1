-- CreateTable
CREATE TABLE "page_revalidation" (
    "tag" TEXT NOT NULL,
    "serial" BIGSERIAL NOT NULL,

    CONSTRAINT "page_revalidation_pkey" PRIMARY KEY ("tag")
);
