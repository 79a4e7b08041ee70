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

package dev.muster.conditions.expression;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.CachePut;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.cache.annotation.Caching;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/**
 * Counts how often it is asked in earnest.
 */
@Service
@Profile("expressions")
public class CachedLibrary {

	private final AtomicInteger calls = new AtomicInteger();

	@Cacheable(cacheNames = "key", key = "#query.normalized()")
	public String key(Query query) {
		return query.text() + this.calls.incrementAndGet();
	}

	@Cacheable(cacheNames = "condition", key = "#p0.text", condition = "#root.args[0].isShort()")
	public String condition(Query query) {
		return query.text() + this.calls.incrementAndGet();
	}

	@Cacheable(cacheNames = "unless", key = "#a0.text", unless = "#result.hits.isEmpty()")
	public Hits unless(Query query) {
		return new Hits(query.isShort() ? List.of() : List.of(query.text()), this.calls.incrementAndGet());
	}

	@Cacheable(cacheNames = "root", key = "#root.methodName + #root.target.prefix + #root.caches[0].name")
	public String root(Query query) {
		return query.text() + this.calls.incrementAndGet();
	}

	@CachePut(cacheNames = "put", key = "#result.first")
	public Hits put(Query query) {
		return new Hits(List.of(query.text()), this.calls.incrementAndGet());
	}

	@Cacheable(cacheNames = "put", key = "#query.upper()")
	public Hits found(Query query) {
		return new Hits(List.of(), this.calls.incrementAndGet());
	}

	@CacheEvict(cacheNames = "key", key = "#query.normalized()", condition = "@expressionSettings.evicting")
	public void evict(Query query) {
		this.calls.incrementAndGet();
	}

	@Caching(evict = { @CacheEvict(cacheNames = "condition", key = "#query.upper()") },
			cacheable = { @Cacheable(cacheNames = "both", key = "#query.doubled") })
	public String both(Query query) {
		return query.text() + this.calls.incrementAndGet();
	}

	public String getPrefix() {
		return "prefix-";
	}

	/**
	 * What is asked.
	 *
	 * @param text the text
	 */
	public record Query(String text) {

		public String normalized() {
			return this.text.toLowerCase(Locale.ROOT);
		}

		public String upper() {
			return this.text.toUpperCase(Locale.ROOT);
		}

		public String getDoubled() {
			return this.text + this.text;
		}

		public boolean isShort() {
			return this.text.length() < 4;
		}

	}

	/**
	 * What is answered.
	 *
	 * @param hits what was found
	 * @param call the number of the call
	 */
	public record Hits(List<String> hits, int call) {

		public String getFirst() {
			return this.hits.getFirst();
		}

	}

}
