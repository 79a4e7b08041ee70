/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package dev.muster.toolchain.probe;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Files, links, attributes, mapped memory, locks and watched folders.
 */
final class FileChecks {

	private final Path folder;

	private final Path file;

	FileChecks(Path folder) {
		this.folder = folder;
		this.file = folder.resolve("file");
	}

	void run(Report report) {
		report.check("file written and read", this::writeAndRead);
		report.check("file copied, moved and linked", this::copyMoveAndLink);
		report.check("file permissions", this::permissions);
		report.check("file times", this::times);
		report.check("file missing", () -> Files.size(Path.of("missing")));
		report.check("folder not empty", this::deleteFolder);
		report.check("folder opened securely", this::openSecurely);
		report.check("folder watched", this::watch);
		report.check("file mapped and locked", this::mapAndLock);
		report.check("file at random", this::readAtRandom);
		report.check("java.io.File", this::oldFile);
		report.check("file store", () -> Files.getFileStore(this.file).type());
	}

	private String writeAndRead() throws IOException {
		Files.writeString(this.file, "hello");
		return Files.readString(this.file);
	}

	private List<String> copyMoveAndLink() throws IOException {
		Files.copy(this.file, this.folder.resolve("copy"));
		Files.move(this.folder.resolve("copy"), this.folder.resolve("moved"));
		Path link = Files.createSymbolicLink(this.folder.resolve("link"), Path.of("file"));
		try (Stream<Path> walk = Files.walk(this.folder)) {
			return Stream
				.concat(walk.map((path) -> this.folder.relativize(path).toString()),
						Stream.of("->" + Files.readSymbolicLink(link)))
				.sorted()
				.toList();
		}
	}

	private String permissions() throws IOException {
		Files.setPosixFilePermissions(this.file, PosixFilePermissions.fromString("rw-r-----"));
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(this.file)) + " "
				+ Files.getOwner(this.file);
	}

	private FileTime times() throws IOException {
		Files.setLastModifiedTime(this.file, FileTime.fromMillis(86_400_123));
		return Files.getLastModifiedTime(this.file);
	}

	private Object deleteFolder() throws IOException {
		Path parent = Files.createDirectories(this.folder.resolve("parent/child")).getParent();
		try {
			Files.delete(parent);
			return "deleted";
		}
		catch (IOException ex) {
			return ex.getClass().getSimpleName();
		}
	}

	private String openSecurely() throws IOException {
		try (var opened = (SecureDirectoryStream<Path>) Files.newDirectoryStream(this.folder)) {
			long size = opened.getFileAttributeView(Path.of("file"), PosixFileAttributeView.class)
				.readAttributes()
				.size();
			try {
				opened.getFileAttributeView(Path.of("missing"), BasicFileAttributeView.class).readAttributes();
				return size + ", missing file found";
			}
			catch (IOException ex) {
				return size + ", " + ex;
			}
		}
	}

	private String watch() throws IOException, InterruptedException {
		Path watched = Files.createDirectory(this.folder.resolve("watched"));
		try (WatchService service = FileSystems.getDefault().newWatchService()) {
			watched.register(service, StandardWatchEventKinds.ENTRY_CREATE);
			Files.createFile(watched.resolve("new"));
			WatchKey key = service.poll(10, TimeUnit.SECONDS);
			return (key != null) ? key.pollEvents().getFirst().context().toString() : "nothing within 10 s";
		}
	}

	private String mapAndLock() throws IOException {
		try (FileChannel channel = FileChannel.open(this.file, StandardOpenOption.READ, StandardOpenOption.WRITE);
				FileLock lock = channel.tryLock()) {
			var mapped = channel.map(FileChannel.MapMode.READ_WRITE, 0, 4096);
			mapped.put(0, (byte) 'J');
			mapped.force();
			mapped.load();
			ByteBuffer start = ByteBuffer.allocate(5);
			channel.read(start, 0);
			return new String(start.array()) + " " + channel.size() + " " + lock.isValid();
		}
	}

	private String readAtRandom() throws IOException {
		try (RandomAccessFile opened = new RandomAccessFile(this.file.toFile(), "rw")) {
			opened.seek(1);
			return (char) opened.read() + " " + opened.length();
		}
	}

	private String oldFile() throws IOException {
		File created = this.folder.resolve("old").toFile();
		return created.createNewFile() + " " + created.canWrite() + " " + created.length() + " "
				+ (created.getFreeSpace() > 0) + " " + created.delete() + " " + created.exists();
	}

}
