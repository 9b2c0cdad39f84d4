// The entry of the thread beside: a request -> its report, sent to the thread that asked.
import { parentPort, workerData } from 'node:worker_threads';
import { answerFromTheBack } from './answer-from-the-back.ts';

parentPort?.postMessage(answerFromTheBack(workerData));
